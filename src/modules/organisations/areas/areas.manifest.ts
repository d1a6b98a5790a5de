import { workRecord } from '#platform/module.ts'
import { importAreas } from './import-areas.command.ts'
import togetherPage from './together.page.tsx'

/** The part of the module for areas that change. */
export const areaPages = [togetherPage]
export const areaCommands = [importAreas]
export const areaKept = ['organisations.area_part'].map(workRecord)
