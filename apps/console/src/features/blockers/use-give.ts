import type { OwnerTier } from '@muster/domain/programme/programme'
import type { BlockerView } from '@muster/domain/views/network-view'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { whereOf } from './where-of.ts'

/** The form with which a blocker gets another owner. */
export function useGive(blocker: BlockerView) {
  const [to, setTo] = useState('')
  const [chosen, setPractice] = useState('')
  const [reason, setReason] = useState('')
  const [again, setAgain] = useState(false)
  const [checked, setChecked] = useState(false)
  const give = useCommand('blockers.reassign', api.blockers.reassign.mutate)
  const control = (name: string) => `give-${name}-${blocker.network}-${blocker.id}`
  const [only] = blocker.practices
  const practice = blocker.practices.length === 1 && only ? only.id : chosen
  const found = [
    ...(to === '' ? [{ control: control('to'), message: 'Select who is to unblock it' }] : []),
    ...(to === 'practice' && practice === ''
      ? [{ control: control('practice'), message: 'Select the practice' }]
      : []),
    ...(reason.trim() === '' ? [{ control: control('reason'), message: 'Enter the reason' }] : []),
  ]
  const problems = checked ? found : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0) return
    await give.send({
      blocker: blocker.id,
      ...whereOf(blocker),
      to: to as OwnerTier,
      ...(to === 'practice' && { practice }),
      clockStartsAgain: again,
      reason: reason.trim(),
    })
  }
  const fields = { to, setTo, practice, setPractice, reason, setReason, again, setAgain }
  return { ...fields, control, problems, give, submit }
}
