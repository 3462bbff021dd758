import { TestWorkflowEnvironment } from '@temporalio/testing'

// A program of its own, so that a download that hangs can be ended.
const [downloadDir, version] = process.argv.slice(2)
if (downloadDir === undefined || version === undefined) {
  throw new Error('Say where to put the program, and which version of it.')
}
try {
  const executable = { type: 'cached-download', downloadDir, version: `v${version}` } as const
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } })
  await environment.teardown()
} catch (problem) {
  console.error((problem instanceof Error ? problem.message : String(problem)).split('\n')[0])
  process.exitCode = 1
}
