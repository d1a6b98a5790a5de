import { scrypt } from 'node:crypto'

/**
 * 64 bytes of a secret that people can write down, made slowly (scrypt), so that whoever has the bytes cannot find the secret by trying them all.
 *
 * @param salt differs for each thing that the secret opens
 */
export const slowHashOf = (secret: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, 64, { N: 2 ** 14, r: 8, p: 1 }, (error, bytes) => (error ? reject(error) : resolve(bytes)))
  })
