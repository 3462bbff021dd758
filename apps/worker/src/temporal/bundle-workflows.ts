import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundle } from '@temporalio/worker'

const bundles = new Map<string, Promise<WorkflowBundle>>()

/** Bundling takes over a second of a processor, so it is done once for the same sources, interceptors and SDK. */
export function bundleWorkflows(interceptors: readonly string[] = []): Promise<WorkflowBundle> {
  const key = interceptors.join()
  const bundle = bundles.get(key) ?? findOrBundle(interceptors)
  bundles.set(key, bundle)
  return bundle
}

const workflowsPath = fileURLToPath(import.meta.resolve('@muster/workflows'))
const sources = dirname(workflowsPath)
const kept = join(dirname(sources), 'dist')

async function findOrBundle(interceptors: readonly string[]): Promise<WorkflowBundle> {
  const codePath = join(kept, `${hashOf(interceptors)}.js`)
  const code = find(codePath) ?? keep(codePath, await bundle(interceptors))
  return { code }
}

async function bundle(workflowInterceptorModules: readonly string[]): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: [...workflowInterceptorModules],
    logger: new DefaultLogger('WARN'),
  })
  return code
}

/** Of everything that goes into a bundle. Of the domain workflows import types only. */
function hashOf(interceptors: readonly string[]): string {
  const hash = createHash('sha256')
  const sdk = fileURLToPath(import.meta.resolve('@temporalio/worker/package.json'))
  const own = readdirSync(sources)
    .sort()
    .map((name) => join(sources, name))
  for (const path of [sdk, ...own, ...interceptors]) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

function find(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Where nothing may be written, the next process bundles again. */
function keep(path: string, code: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const aside = `${path}.${process.pid}`
    writeFileSync(aside, code)
    renameSync(aside, path)
  } catch {
    return code
  }
  return code
}
