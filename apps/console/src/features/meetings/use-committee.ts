import type { LeadHome } from '@muster/domain/views/home-views'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt } from '../page/form-errors.tsx'
import {
  type CommitteeRow,
  changed,
  committeeProblems,
  membersOf,
  rowsOf,
} from './committee-rows.ts'
import { type QuorumSaid, quorumAsSaid, quorumProblems, quorumToSend } from './quorum-said.ts'

/** The form with which a committee is entered. */
export function useCommittee(home: LeadHome, onDone: () => void) {
  const { commissioner, committee } = home
  const [rows, setRows] = useState(() => rowsOf(committee))
  const [whenConflicted, setWhenConflicted] = useState(home.whenConflicted)
  const [checked, setChecked] = useState(false)
  const appoint = useCommand('committee.appoint', api.committee.appoint.mutate)
  const [quorum, setQuorum] = useState(() => quorumAsSaid(home.quorum, home.quorumAssumed))
  const found = [...committeeProblems(rows), ...quorumProblems(quorum)]
  const problems = checked ? found : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0) return
    const sent = {
      commissioner: commissioner.id,
      members: membersOf(rows),
      whenConflicted,
      ...quorumToSend(quorum),
    }
    if (await appoint.send(sent)) onDone()
  }

  return {
    rows,
    change: (key: number, to: Partial<CommitteeRow>) =>
      setRows(rows.map((row) => (row.key === key ? changed(row, to) : row))),
    add: () =>
      setRows([...rows, { key: Date.now(), role: 'lay', practice: '', alternateFor: null }]),
    remove: (key: number) =>
      setRows(
        rows
          .filter((row) => row.key !== key)
          .map((row) => (row.alternateFor === key ? { ...row, alternateFor: null } : row)),
      ),
    whenConflicted,
    setWhenConflicted,
    quorum,
    setQuorum: (change: Partial<QuorumSaid>) => setQuorum({ ...quorum, ...change }),
    appoint,
    submit,
    problems,
    errorOf: (control: string) => errorAt(problems, control),
  }
}
