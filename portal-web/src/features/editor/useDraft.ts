import { createContext, useContext, useSyncExternalStore } from 'react';
import { DraftStore } from './draftStore';

export const DraftContext = createContext(new DraftStore(''));

/** The document being edited; whoever uses it is drawn again with each change. */
export function useDraft(): DraftStore {
  const store = useContext(DraftContext);
  useSyncExternalStore(store.subscribe, store.snapshot);
  return store;
}
