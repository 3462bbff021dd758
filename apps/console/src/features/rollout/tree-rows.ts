import type { RolloutNode } from '@muster/domain/views/home-views'

export interface TreeRow {
  readonly node: RolloutNode
  readonly depth: number
  readonly open: boolean
}

export const nodeKey = ({ kind, id }: Pick<RolloutNode, 'kind' | 'id'>): string => `${kind}:${id}`

/** The rows that show, given which nodes are closed: all are open until somebody closes them. */
export function treeRows(
  tree: readonly RolloutNode[],
  closed: ReadonlySet<string>,
  depth = 0,
): readonly TreeRow[] {
  return tree.flatMap((node) => {
    const open = !closed.has(nodeKey(node))
    const below = open ? treeRows(node.children, closed, depth + 1) : []
    return [{ node, depth, open }, ...below]
  })
}
