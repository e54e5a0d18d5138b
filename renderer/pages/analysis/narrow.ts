/** A window in which the tables have to be set in small letters to keep all their columns. */
export const narrow = '@media (max-width: 1240px)'
