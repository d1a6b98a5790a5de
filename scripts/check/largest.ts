import { globSync, readFileSync } from 'node:fs'
import { root } from './run.ts'

/** The longest files of code, generated ones left out: the next to be split. */
export function largestFiles(most: number): { path: string; lines: number }[] {
  return globSync(['{src,tests,demo,scripts,bench,bin}/**/*.{ts,tsx,mjs,js}'], { cwd: root })
    .filter((path) => !path.includes('.generated.'))
    .map((path) => ({ path, lines: readFileSync(`${root}${path}`, 'utf8').trimEnd().split('\n').length }))
    .sort((a, b) => b.lines - a.lines)
    .slice(0, most)
}
