import type { NumberLabel } from '../data/contact-seed.ts'

const telUri = (written: string) =>
  `tel:${written
    .replace('(0)', '')
    .replace(/\s*ext\. ?/, ';ext=')
    .replace(/[^\d+;=a-z]/g, '')}`

const InGroups = ({ written }: { written: string }) => {
  const groups = written.split(/(?<=[\s-])/)
  return (
    <>
      {groups.map((group, index) => (index % 2 === 1 ? <b key={group + index}>{group}</b> : group))}
    </>
  )
}

/** A contact's number in the way its label is always set: a link, plain, or in emphasised groups. */
export const PhoneNumber = ({ label, written }: { label: NumberLabel; written: string }) => {
  switch (label) {
    case 'Phone':
      return <a href={telUri(written)}>{written}</a>
    case 'Direct':
      return <InGroups written={written} />
    case 'Mobile':
    case 'Fax':
      return <>{written}</>
  }
}
