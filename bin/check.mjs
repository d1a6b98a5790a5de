#!/usr/bin/env node
import { install, run } from './install.mjs'

install(['@biomejs/biome', 'typescript', 'knip'])
run('scripts/check.ts', process.argv.slice(2))
