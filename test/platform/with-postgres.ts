import type { TestProject } from 'vitest/node'
import './provided.ts'
import { startTestPostgres } from './services.ts'
import { share } from './shared-service.ts'

export default async function withPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await share('postgres', startTestPostgres)
  project.provide('postgres', value.server.url('postgres'))
  project.provide('postgresTemplate', value.template)
  project.provide('postgresPrefix', value.prefix)
  return release
}
