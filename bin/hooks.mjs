// Lets Node run .tsx: esbuild turns JSX into calls, file by file, as each is loaded. Plain .ts needs nothing.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const kept = fileURLToPath(new URL('../node_modules/.cache/tsx/', import.meta.url))
const options = { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact', format: 'esm', target: 'es2024', sourcemap: 'inline' }
const version = JSON.parse(readFileSync(require.resolve('esbuild/package.json'), 'utf8')).version
const sameFor = JSON.stringify([version, options])
const hashOf = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex')

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    return { format: 'module', source: codeOf(file, readFileSync(file, 'utf8')), shortCircuit: true }
  },
})

/** What a file becomes. It is kept, one for each file, so that the next start need not wait for esbuild. */
function codeOf(file, text) {
  const place = join(kept, `${basename(file)}-${hashOf(file).slice(0, 16)}.mjs`)
  const head = `// ${hashOf(sameFor, file, text)}\n`
  const before = read(place)
  if (before?.startsWith(head)) return before.slice(head.length)
  const { code } = require('esbuild').transformSync(text, { ...options, sourcefile: file })
  keep(place, head + code)
  return code
}

function read(place) {
  try {
    return readFileSync(place, 'utf8')
  } catch {
    return undefined
  }
}

/** Whole or not at all, because two processes may start at once. A folder that cannot be written costs time and nothing else. */
function keep(place, text) {
  try {
    mkdirSync(kept, { recursive: true })
    const unfinished = `${place}.${process.pid}`
    writeFileSync(unfinished, text)
    renameSync(unfinished, place)
  } catch {}
}
