/** The whole of the projects field list, its parts (stages, capital, land inspections) and the obstacles. */
export const excelHands = ``
