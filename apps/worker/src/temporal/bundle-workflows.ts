import { fileURLToPath } from 'node:url'
import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'

const bundles = new Map<string, Promise<WorkflowBundleWithSourceMap>>()

/** Bundling takes about a second, so it is done once a process. */
export function bundleWorkflows(
  interceptors: readonly string[] = [],
): Promise<WorkflowBundleWithSourceMap> {
  const key = interceptors.join()
  const bundle = bundles.get(key) ?? bundleWith(interceptors)
  bundles.set(key, bundle)
  return bundle
}

const bundleWith = (interceptors: readonly string[]) =>
  bundleWorkflowCode({
    workflowsPath: fileURLToPath(import.meta.resolve('@muster/workflows')),
    workflowInterceptorModules: [...interceptors],
    logger: new DefaultLogger('WARN'),
  })
