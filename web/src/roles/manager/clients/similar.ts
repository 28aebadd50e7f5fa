import { useState } from 'react';
import { Problem } from '../../../app/problem.ts';

/** A refusal that asks back: is this one of ours? Said as what it is, not as something that changed meanwhile. */
export function useSimilar() {
  const [isSimilar, setSimilar] = useState(false);
  const watch = async <T>(sending: Promise<T>): Promise<T> => {
    try {
      return await sending;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
      setSimilar(error.code === 'similar_client');
      throw new Problem(422, { title: error.title, detail: error.detail, code: error.code });
    }
  };
  return { isSimilar, watch };
}
