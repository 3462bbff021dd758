import { searchAttributes } from '@muster/workflows/search-attributes'
import { type Connection, isGrpcServiceError } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import proto from '@temporalio/proto'

const keyword = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD
const notFound = 5
const alreadyExists = 6
const retention = '30 days'

/** Registers the namespace and its search attributes where they are missing. Answers with the namespace's own id. */
export async function ensureNamespace(connection: Connection, namespace: string): Promise<string> {
  const id = (await findNamespace(connection, namespace)) ?? (await register(connection, namespace))
  await ensureSearchAttributes(connection, namespace)
  return id
}

async function findNamespace(
  connection: Connection,
  namespace: string,
): Promise<string | undefined> {
  try {
    const found = await connection.workflowService.describeNamespace({ namespace })
    return found.namespaceInfo?.id ?? ''
  } catch (problem) {
    if (hasCode(problem, notFound)) return undefined
    throw problem
  }
}

async function register(connection: Connection, namespace: string): Promise<string> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retention),
    })
  } catch (problem) {
    if (!hasCode(problem, alreadyExists)) throw problem
  }
  const id = await findNamespace(connection, namespace)
  if (id === undefined)
    throw new Error(`Temporal registered the namespace ${namespace} but does not know it yet.`)
  return id
}

async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace })
  const missing = searchAttributes.filter(({ name }) => !(name in customAttributes))
  if (missing.length === 0) return
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map(({ name }) => [name, keyword])),
  })
}

const hasCode = (problem: unknown, code: number): boolean =>
  isGrpcServiceError(problem) && problem.code === code
