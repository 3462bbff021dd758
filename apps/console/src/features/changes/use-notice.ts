import type { ChangeChoice } from '@muster/domain/change/changes-page'
import type { AskedChange } from '@muster/domain/facts/change-events'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'
import { type Notice, nothingTyped, problemsOf } from './notice-problems.ts'

/** The form with which notice is given; where only one practice can be meant, it is. */
export function useNotice(network: string, choices: readonly ChangeChoice[]) {
  const [kind, setKind] = useState<AskedChange | null>(null)
  const [typed, setTyped] = useState(nothingTyped)
  const [checked, setChecked] = useState(false)
  const notify = useCommand('changes.notify', api.changes.notify.mutate)
  const choice = choices.find((one) => one.kind === kind)
  const practices = choice?.practices ?? []
  const only = practices.length === 1 ? (practices[0]?.id ?? '') : typed.practice
  const notice: Notice = { ...typed, practice: only }
  const found = problemsOf(choice, notice)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || kind === null) return
    const about = { network, kind, practice: only, reason: notice.reason.trim() }
    if (!(await notify.send({ ...about, ...takeover(kind, notice) }))) return
    setTyped(nothingTyped)
    setKind(null)
    setChecked(false)
  }
  return {
    kind,
    setKind,
    choice,
    practices,
    notice,
    follows: practices.find(({ id }) => id === only)?.follows ?? [],
    put: (part: Partial<Notice>) => setTyped({ ...typed, ...part }),
    notify,
    problems: checked ? found : [],
    submit,
  }
}

/** Who takes over; who stands in, where and until when. */
function takeover(kind: AskedChange, { to, name, registration, practising, until }: Notice) {
  if (kind === 'coordinator') return { to }
  if (kind !== 'absence') return {}
  const last = dateOfDraft(until) ?? ''
  return {
    to,
    standIn: { name: name.trim(), registration: registration.trim() },
    practising,
    until: last,
  }
}
