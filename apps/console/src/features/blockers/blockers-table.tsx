import type { BlockerView } from '@muster/domain/views/network-view'
import { DataTable } from '../tables/data-table.tsx'
import { blockerColumns } from './blocker-columns.tsx'

interface Props {
  readonly id: string
  readonly caption?: string
  readonly blockers: readonly BlockerView[]
  readonly empty?: string
}

const nobody = 'Nobody has said that they are blocked, and Muster has found nothing that is.'

export const BlockersTable = ({ id, caption = 'Blockers', blockers, empty = nobody }: Props) => (
  <DataTable
    id={id}
    caption={caption}
    columns={blockerColumns}
    rows={blockers}
    rowKey={({ id, network }) => `${network} ${id}`}
    empty={empty}
  />
)
