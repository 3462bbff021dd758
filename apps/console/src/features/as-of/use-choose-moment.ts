import { noneAsOf } from '@muster/domain/views/as-of'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSpan } from '../clock/clock-queries.ts'
import type { FieldProblem } from '../page/form-errors.tsx'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'
import { momentOf, writeMoment } from './moment.ts'

const noMoment = { control: 'as-of', message: 'Enter a real date, for example 31 5 2019' }
const noTime = {
  control: 'as-of-time',
  message: 'Enter a time by the 24-hour clock, for example 17:00',
}

/** The form that leads to a page as it stood: checked by the rule that the server keeps as well. */
export function useChooseMoment() {
  const [day, setDay] = useState<DraftParts>({})
  const [time, setTime] = useState('17:00')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const span = useSpan()
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    const date = dateOfDraft(day) ?? ''
    const at = momentOf(date, time.trim())
    if (at === null) return setProblems([momentOf(date, '12:00') === null ? noMoment : noTime])
    const none = span && noneAsOf(at, span)
    if (none) return setProblems([{ control: 'as-of', message: none.message }])
    setProblems([])
    navigate({
      to: '.',
      search: (before: Readonly<Record<string, unknown>>) => ({ ...before, asOf: writeMoment(at) }),
    })
  }
  return { day, setDay, time, setTime, problems, submit }
}
