import type { CommissionerId } from '@muster/domain/ids'
import type { LeadPage } from '@muster/domain/lead-commissioner/lead-page'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'

/** The form with which a commissioner says who should lead, and the region decides. */
export function useLeadChoice({ network, lead: now }: LeadPage, as: 'commissioner' | 'region') {
  const [lead, setLead] = useState<CommissionerId | null>(null)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const prefer = useCommand('leadCommissioner.prefer', api.leadCommissioner.prefer.mutate)
  const decide = useCommand('leadCommissioner.decide', api.leadCommissioner.decide.mutate)
  // Whoever agrees to the one that leads for now need not say why.
  const needsReason = as === 'region' || (lead !== null && lead !== now.id)
  const found = [
    ...(lead === null ? [{ control: 'lead-0', message: 'Select a commissioner' }] : []),
    ...(needsReason && reason.trim() === ''
      ? [{ control: 'lead-reason', message: 'Enter the reason' }]
      : []),
  ]

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || lead === null) return
    const why = reason.trim()
    const sent =
      as === 'region'
        ? await decide.send({ network, lead, reason: why })
        : await prefer.send({ network, lead, ...(needsReason ? { reason: why } : {}) })
    if (!sent) return
    setReason('')
    setLead(null)
    setChecked(false)
  }
  const command = as === 'region' ? decide : prefer
  const problems = checked ? found : []
  return { lead, setLead, reason, setReason, needsReason, problems, command, submit }
}
