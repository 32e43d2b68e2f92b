// Sizes of an article's letters in pixels, as a reader may choose them. Where nothing was chosen the window decides.

export const TEXT_SIZES: readonly number[] = [16, 18, 20, 22, 24, 26, 28]
