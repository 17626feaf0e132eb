/** What begins the keys of a build's note, and the name that a sheet carries until the build that creates it has ended. */
export const MARK = "cam_building";
