/** An invariant that does not hold, and where. */
export interface Violation {
  readonly invariant:
    | 'chain intact'
    | 'state equals a rebuild'
    | 'read tables equal a rebuild'
    | 'one network for a practice'
    | 'no milestone without its conditions'
    | 'no version without its release'
    | 'no vote with an interest'
    | 'an approval stands as it was made'
    | 'a change after its notice and approval'
    | 'a signature on the exact version'
    | 'a committee acts once it is invited'
    | 'a place once it was refused'
    | 'nothing that is withheld is paid'
    | 'each command answered once'
    | 'no reminder twice'
    | 'a register change is decided by a person'
    | 'a practice belongs to one commissioner'
    | 'a list is counted once'
    | 'a part is played by whom members chose'
    | 'what is disputed is not signed anew'
    | 'nothing left to do'
  readonly where: string
  readonly says: string
}
