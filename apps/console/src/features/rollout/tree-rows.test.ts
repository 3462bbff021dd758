import type { RolloutNode } from '@muster/domain/views/home-views'
import { describe, expect, it } from 'vitest'
import { nodeKey, treeRows } from './tree-rows.ts'

const node = (
  kind: RolloutNode['kind'],
  id: string,
  children: readonly RolloutNode[] = [],
): RolloutNode => ({
  kind,
  id,
  name: id,
  networks: 1,
  passed: { registered: 0, approved: 0, agreementSigned: 0, live: 0, paid: 0 },
  pastDeadline: 0,
  openBlockers: 0,
  children,
})
const stp = node('stp', 'E1', [node('commissioner', '00A'), node('commissioner', '00B')])
const tree = [node('region', 'Y1', [stp])]
const shown = (closed: readonly string[]) =>
  treeRows(tree, new Set(closed)).map(({ node: { id }, depth }) => `${depth} ${id}`)

describe('the tree of regions', () => {
  it('shows every level below its parent', () => {
    expect(shown([])).toEqual(['0 Y1', '1 E1', '2 00A', '2 00B'])
  })

  it('hides what is under a closed row, and keeps the row', () => {
    expect(shown([nodeKey(stp)])).toEqual(['0 Y1', '1 E1'])
  })
})
