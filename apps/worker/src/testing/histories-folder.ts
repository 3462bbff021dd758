import { fileURLToPath } from 'node:url'

export const historiesFolder = fileURLToPath(new URL('../../../../test/histories', import.meta.url))
