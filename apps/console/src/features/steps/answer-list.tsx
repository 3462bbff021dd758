import { askedFields } from '@muster/domain/form/asked-fields'
import type { Field } from '@muster/domain/programme/field'
import type { StepView } from '@muster/domain/views/step-view'
import { SummaryList } from 'nhsuk-react-components'
import { answerWords } from './answer-words.ts'
import { nameOf } from './fields/practice-fields.tsx'

interface Props {
  readonly fields: readonly Field[]
  readonly answer: Readonly<Record<string, unknown>>
  readonly view: StepView
}

export function AnswerList({ fields, answer, view }: Props) {
  const asked = askedFields(fields, answer).filter((field) => !field.optional || answer[field.id])
  return (
    <SummaryList>
      {asked.map((field) => (
        <SummaryList.Row key={field.id}>
          <SummaryList.Key>{field.label}</SummaryList.Key>
          <SummaryList.Value>
            {answerWords(field, answer[field.id], (code) => nameOf(view, code)).map((line) => (
              <span className="muster-line" key={line}>
                {line}
              </span>
            ))}
          </SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  )
}
