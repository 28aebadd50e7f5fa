export { type Judged, judgeFile } from './judging.ts';
export {
  type KeptFile,
  keepFile,
  removeLooseFiles,
  removeStored,
  removeUnnamed,
} from './keeping.ts';
export { FILE_KINDS, type FileKind } from './kinds.ts';
export { getPicture, PictureLink, pictureLink } from './pictures.ts';
export { getPreviewedFile, previewPage } from './preview.ts';
export { FileLinkView, findFile, getFile, getFileLink, linkToFile } from './queries.ts';
export {
  appendToUpload,
  createUpload,
  finishedUpload,
  getUpload,
  removeOldUploads,
  removeUpload,
  UploadView,
} from './uploads.ts';
export { FileVersions, keepVersion, listFileVersions } from './versions.ts';
