import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const block = 512
const text = (bytes: Buffer) => bytes.toString('utf8').replace(/\0.*$/s, '')

/** Unpacks the tar of an engine's data folder: plain files and folders with short names, as PGlite writes it. */
export function unpack(tar: Buffer, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (let at = 0; at + block <= tar.length; ) {
    const name = text(tar.subarray(at, at + 100))
    if (name === '') break
    const size = Number.parseInt(text(tar.subarray(at + 124, at + 136)).trim(), 8)
    const kind = text(tar.subarray(at + 156, at + 157))
    const path = join(folder, name)
    if (kind === '5') mkdirSync(path, { recursive: true, mode: 0o700 })
    else {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(path, tar.subarray(at + block, at + block + size), { mode: 0o600 })
    }
    at += block + Math.ceil(size / block) * block
  }
}
