#!/usr/bin/env node
import { install, run } from './install.mjs'

install()
run('src/app/main.ts', process.argv.slice(2))
