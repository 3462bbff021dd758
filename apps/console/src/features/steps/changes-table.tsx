import type { Field } from '@muster/domain/programme/field'
import type { StepView } from '@muster/domain/views/step-view'
import { Table } from 'nhsuk-react-components'
import { answerWords } from './answer-words.ts'
import { nameOf } from './fields/practice-fields.tsx'

interface Props {
  readonly view: StepView
  readonly changes: StepView['variations'][number]['changes']
  readonly fieldsOf: (step: string) => readonly Field[]
  /** What the columns are headed by: as it was, and as it is or would be. */
  readonly before: string
  readonly now: string
}

/** Each answer that is not what it was. */
export function ChangesTable({ view, changes, fieldsOf, before: was, now: is }: Props) {
  const words = (field: Field | undefined, value: unknown) =>
    field ? answerWords(field, value, (code) => nameOf(view, code)).join(', ') : String(value ?? '')
  return (
    <Table responsive>
      <Table.Head>
        <Table.Row>
          <Table.Cell>Part</Table.Cell>
          <Table.Cell>{was}</Table.Cell>
          <Table.Cell>{is}</Table.Cell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {changes.map(({ step, practice, field, title, before, now }) => {
          const asked = fieldsOf(step).find(({ id }) => id === field)
          return (
            <Table.Row key={`${step} ${practice ?? ''} ${field}`}>
              <Table.Cell>
                {title}: {asked?.label ?? field}
                {practice && ` (${nameOf(view, practice)})`}
              </Table.Cell>
              <Table.Cell>{words(asked, before) || 'Nothing'}</Table.Cell>
              <Table.Cell>{words(asked, now) || 'Nothing'}</Table.Cell>
            </Table.Row>
          )
        })}
      </Table.Body>
    </Table>
  )
}
