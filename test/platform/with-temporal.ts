import type { TestProject } from 'vitest/node'
import './provided.ts'
import { startTestTemporal } from './services.ts'
import { share } from './shared-service.ts'

export default async function withTemporal(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await share('temporal', startTestTemporal)
  project.provide('temporal', value.address)
  project.provide('temporalNamespace', value.namespace)
  return release
}
