import { createHash, randomBytes } from 'node:crypto'

/** A secret that cannot be guessed: 256 bits, safe in a URL or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. The secret has 256 bits of chance, so a plain hash is enough. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
