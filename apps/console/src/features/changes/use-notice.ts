import type { ChangeChoice } from '@muster/domain/change/changes-page'
import type { ChangeKind } from '@muster/domain/facts/change-events'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'

/** The form with which notice is given; where only one practice can be meant, it is. */
export function useNotice(network: string, choices: readonly ChangeChoice[]) {
  const [kind, setKind] = useState<ChangeKind | null>(null)
  const [chosen, setPractice] = useState('')
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const notify = useCommand('changes.notify', api.changes.notify.mutate)
  const practices = choices.find((one) => one.kind === kind)?.practices ?? []
  const practice = practices.length === 1 ? (practices[0]?.id ?? '') : chosen
  const found = problemsOf(kind, practice, reason)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || kind === null) return
    const sent = await notify.send({ network, kind, practice, reason: reason.trim() })
    if (!sent) return
    setReason('')
    setKind(null)
    setChecked(false)
  }
  const problems = checked ? found : []
  return {
    kind,
    setKind,
    practice,
    setPractice,
    practices,
    reason,
    setReason,
    notify,
    problems,
    submit,
  }
}

const problemsOf = (kind: ChangeKind | null, practice: string, reason: string) => [
  ...(kind === null ? [{ control: 'change-0', message: 'Select what is to change' }] : []),
  ...(kind !== null && practice === ''
    ? [{ control: 'change-practice', message: 'Select the practice' }]
    : []),
  ...(reason.trim() === '' ? [{ control: 'change-reason', message: 'Enter the reason' }] : []),
]
