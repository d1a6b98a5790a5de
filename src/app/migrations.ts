import { fileURLToPath } from 'node:url'

/** The folder of the migrations, wherever the project stands. */
export const migrations: string = fileURLToPath(new URL('../../migrations', import.meta.url))
