// The functions' bundle. Importing the families is all it takes: the build's metadata plugin appends to each of them the
// CustomFunctions.associate calls that tie the functions to their ids in functions.json.
import "./registry";
