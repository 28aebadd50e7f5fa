export { getPicture, PictureLink, pictureLink } from './pictures.ts';
export { FileLinkView, getFile, getFileLink, linkToFile } from './queries.ts';
