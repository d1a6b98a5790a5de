import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** A file that pages load: kept in memory, compressed once, named by its content so that it can be cached for ever. */
export type Asset = { name: string; type: string; body: string | Buffer }

/** Serves the assets and gives their addresses by name. */
export function serveAssets(app: FastifyInstance, assets: readonly Asset[]): Readonly<Record<string, string>> {
  const addresses: Record<string, string> = {}
  for (const asset of assets) {
    const body = Buffer.from(asset.body)
    const address = `/assets/${createHash('sha256').update(body).digest('hex').slice(0, 12)}/${asset.name}`
    const kept = {
      br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      gzip: gzipSync(body),
      identity: body,
    }
    app.get(address, { compress: false }, (request, reply) => {
      const accepted = String(request.headers['accept-encoding'] ?? '')
      const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').type(asset.type)
      if (encoding !== 'identity') reply.header('content-encoding', encoding)
      return reply.send(kept[encoding])
    })
    addresses[asset.name] = address
  }
  return addresses
}
