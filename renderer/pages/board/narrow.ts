/** A window in which list and limits would be too narrow beside each other: the limits stand below. */
export const narrow = '@media (max-width: 1240px)'
