import { fileURLToPath } from 'node:url'
import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined

/** Bundling takes about a second, so it is done once a process. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflowCode({
    workflowsPath: fileURLToPath(import.meta.resolve('@muster/workflows')),
    logger: new DefaultLogger('WARN'),
  })
  return bundle
}
