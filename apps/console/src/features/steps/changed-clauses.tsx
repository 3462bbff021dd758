import type { DocumentView } from '@muster/domain/views/step-view'
import { Table } from 'nhsuk-react-components'

type Changed = NonNullable<DocumentView['sinceSigned']>['clauses']

/** A national variation: what the fixed clauses said when the practice signed, and say now. */
export const ChangedClauses = ({ clauses }: { clauses: Changed }) =>
  clauses.length === 0 ? null : (
    <>
      <p>
        The mandatory clauses have changed: this is a national variation, by another version of the
        programme. Every member signs it.
      </p>
      <Table responsive>
        <Table.Head>
          <Table.Row>
            <Table.Cell>Clause</Table.Cell>
            <Table.Cell>When you signed</Table.Cell>
            <Table.Cell>Now</Table.Cell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {clauses.map(({ topic, before, now }) => (
            <Table.Row key={topic}>
              <Table.Cell>{topic}</Table.Cell>
              <Table.Cell>{before?.join(' ') ?? 'Not there'}</Table.Cell>
              <Table.Cell>{now?.join(' ') ?? 'Left out'}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </>
  )
