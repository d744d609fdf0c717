const HIT = /\uE000([^\uE001]*)\uE001/;

/** Text from the index, with the hits the server marked. */
export function Highlighted({ text }: { text: string }) {
  return text.split(HIT).map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part));
}
