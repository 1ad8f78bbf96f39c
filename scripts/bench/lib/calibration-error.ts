/** Expected calibration error: how far confidence is from the share that is right (Guo et al. 2017). */

export interface Claim {
  /** 0..1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** @returns the gaps of equally wide bins of confidence, weighted by how many claims are in each; NaN of none */
export function calibrationError(claims: readonly Claim[], bins = 10): number {
  const binned = Array.from({ length: bins }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of claims) {
    const bin = binned[Math.min(bins - 1, Math.floor(confidence * bins))]!;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return binned.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / claims.length;
}
