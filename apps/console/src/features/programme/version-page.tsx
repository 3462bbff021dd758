import type { VersionPage as Page, VersionsPage } from '@muster/domain/views/version-views'
import { useQuery } from '@tanstack/react-query'
import { Tag } from 'nhsuk-react-components'
import { useState } from 'react'
import { formatDay } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { ReleaseForm } from './release-form.tsx'
import { SaveDocument } from './save-document.tsx'
import { scopeChoices } from './scope-choice.ts'
import { UndoForm } from './undo-form.tsx'
import { VersionDifference } from './version-difference.tsx'
import { VersionImpact } from './version-impact.tsx'
import { versionQuery, versionsQuery } from './version-queries.ts'

/** One version: what it changes, what it would do to networks, and to whom it is released. */
export function VersionPage({ version }: { version: number }) {
  const one = useQuery(versionQuery(version))
  const all = useQuery(versionsQuery)
  return (
    <>
      <PageHeading caption="Programme">{`Version ${version}`}</PageHeading>
      <Loaded query={one} what="the version">
        {(page) => (
          <Loaded query={all} what="the commissioners">
            {(versions) => <Version page={page} versions={versions} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

interface Props {
  readonly page: Page
  readonly versions: VersionsPage
}

function Version({ page, versions }: Props) {
  const { row, comparedWith, difference } = page
  const choices = scopeChoices(versions, row)
  const [chosen, choose] = useState('')
  const choice = chosen || choices[0]?.value || ''
  return (
    <>
      <Releases page={page} />
      <SaveDocument version={row.version} document={page.document} />
      {difference && comparedWith !== null && (
        <VersionDifference difference={difference} with={comparedWith} />
      )}
      {difference && choice !== '' && (
        <VersionImpact version={row.version} choices={choices} choice={choice} choose={choose} />
      )}
      {difference && choice !== '' && versions.mayRelease && (
        <ReleaseForm
          version={row.version}
          choice={choice}
          label={choices.find(({ value }) => value === choice)?.label ?? ''}
        />
      )}
      {versions.mayRelease && row.releases.length > 0 && <UndoForm version={row.version} />}
    </>
  )
}

const Releases = ({ page: { row } }: { page: Page }) => (
  <>
    {row.variation && (
      <p>
        <Tag modifier="purple">Local variation of version {row.variation.of}</Tag>
      </p>
    )}
    {row.releases.length === 0 ? (
      <p>
        {row.addedAt === null ? 'The programme was opened with it.' : 'Released to nobody yet.'}
      </p>
    ) : (
      <ul>
        {row.releases.map(({ toWords, at, reason }) => (
          <li key={`${toWords}${at}`}>
            Released to {toWords} on {formatDay(at)}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ul>
    )}
    <p>Commissioners under it now: {row.inForce}.</p>
  </>
)
