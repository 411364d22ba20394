/** What is not needed at once comes in a file of its own, when it is first drawn. */
import { type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Draws nothing until the component is there. */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
): FunctionComponent<P> {
  let known: FunctionComponent<P> | undefined
  return function Later(props: P) {
    const [, setThere] = useState(known !== undefined)
    useEffect(() => {
      if (known !== undefined) return
      void load().then((component) => {
        known = component
        setThere(true)
      })
    }, [])
    return known === undefined ? null : h(known, props)
  }
}
