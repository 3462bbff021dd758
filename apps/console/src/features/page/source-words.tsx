import { sources } from '@muster/domain/programme/sources'
import { Link } from '@tanstack/react-router'

/** Where something comes from: each mark leads to the list of sources, and how sure it is stands in words. */
export const SourceWords = ({ of }: { of: string }) => (
  <>
    {partsOf(of).map(({ at, words, mark }) =>
      mark ? (
        <Link key={at} to="/sources" hash={mark} title={sources[mark]}>
          {mark}
        </Link>
      ) : (
        words
      ),
    )}
  </>
)

interface Part {
  readonly at: number
  readonly words: string
  /** Of a source that is on the list. */
  readonly mark: string | null
}

const howSure: Readonly<Record<string, string>> = {
  '[P]': '(Muster’s proposal)',
  '[R]': '(recalled, not confirmed)',
  '[I]': '(inferred)',
}

/** A sentence cut at its marks. */
export function partsOf(source: string): readonly Part[] {
  return source
    .replaceAll('Muster’s proposal [P]', 'Muster’s proposal')
    .split(/(\bS\d{1,3}\b|\[[PRI]\])/)
    .map((words, at) => ({
      at,
      words: howSure[words] ?? words,
      mark: Object.hasOwn(sources, words) ? words : null,
    }))
    .filter(({ words }) => words !== '')
}
