import { readLondonDate } from '@muster/domain/calendar/day-number'
import { daysBetween } from '@muster/domain/calendar/days'
import type { VariationsPage } from '@muster/domain/variation/variation-page'
import type { VariationRow } from '@muster/domain/variation/variation-rows'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft, draftOfDate } from '../steps/draft-quantities.ts'

interface Said {
  readonly left: ReadonlySet<string>
  readonly noticeOn: DraftParts
  readonly effectiveOn: DraftParts
  readonly shortNotice: string
}

type Terms = NonNullable<VariationsPage['terms']>

/** The form with which notices are served: on all who have none, unless some are left out. */
export function useServe(commissioner: string, rows: readonly VariationRow[], terms: Terms) {
  const [said, setSaid] = useState<Said>({
    left: new Set(),
    noticeOn: draftOfDate(terms.noticeOn),
    effectiveOn: draftOfDate(terms.effectiveOn),
    shortNotice: '',
  })
  const [checked, setChecked] = useState(false)
  const [served, setServed] = useState<number | null>(null)
  const command = useCommand('variations.serve', api.variations.serve.mutate)
  const chosen = rows.filter(({ practice }) => !said.left.has(practice))
  const noticeOn = dayOf(said.noticeOn)
  const effectiveOn = dayOf(said.effectiveOn)
  const given = noticeOn && effectiveOn ? daysBetween(noticeOn, effectiveOn) : null
  const isShort = given !== null && given >= 0 && given < terms.noticeDays.value
  const found = problemsOf(said, { chosen: chosen.length, isShort })

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || !noticeOn || !effectiveOn) return
    const shortNotice = said.shortNotice.trim()
    const practices = chosen.map(({ practice }) => practice)
    const why = isShort ? { shortNotice } : {}
    const answer = await command.send({ commissioner, practices, noticeOn, effectiveOn, ...why })
    if (!answer) return
    setServed(answer.served)
    setChecked(false)
  }
  const set = (change: Partial<Said>) => setSaid({ ...said, ...change })
  const toggle = (practice: string) => set({ left: toggled(said.left, practice) })
  const problems = checked ? found : []
  return { said, set, toggle, given, isShort, chosen, served, command, submit, problems }
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all)
  if (!next.delete(one)) next.add(one)
  return next
}

const dayOf = (parts: DraftParts) => readLondonDate(dateOfDraft(parts) ?? '')

const problemsOf = (
  said: Said,
  { chosen, isShort }: { readonly chosen: number; readonly isShort: boolean },
) => [
  ...(chosen === 0 ? [{ control: 'serve-0', message: 'Choose at least one practice' }] : []),
  ...(dayOf(said.noticeOn)
    ? []
    : [{ control: 'noticeOn', message: 'Enter a real date for the notice' }]),
  ...(dayOf(said.effectiveOn)
    ? []
    : [{ control: 'effectiveOn', message: 'Enter a real date from which the contract is varied' }]),
  ...(isShort && said.shortNotice.trim() === ''
    ? [{ control: 'shortNotice', message: 'Say why more notice is not practicable' }]
    : []),
]
