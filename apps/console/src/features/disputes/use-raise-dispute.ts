import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'

/** The form with which a dispute is raised; whoever can raise it for one practice only, does. */
export function useRaiseDispute(network: string, practices: readonly { readonly id: string }[]) {
  const [step, setStep] = useState('')
  const [chosen, setPractice] = useState('')
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const raise = useCommand('disputes.raise', api.disputes.raise.mutate)
  const practice = practices.length === 1 ? (practices[0]?.id ?? '') : chosen
  const found = [
    ...(practice === '' ? [{ control: 'dispute-by', message: 'Select the practice' }] : []),
    ...(step === '' ? [{ control: 'dispute-about', message: 'Select what it is about' }] : []),
    ...(reason.trim() === '' ? [{ control: 'dispute-reason', message: 'Enter the reason' }] : []),
  ]

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0) return
    if (!(await raise.send({ network, practice, step, reason: reason.trim() }))) return
    setStep('')
    setReason('')
    setChecked(false)
  }
  const problems = checked ? found : []
  return { step, setStep, practice, setPractice, reason, setReason, raise, problems, submit }
}
