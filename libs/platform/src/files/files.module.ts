import { Global, Module } from '@nestjs/common';
import { FileCleaning } from './file-cleaning.js';
import { FileStore } from './file-store.js';
import { FileUploads } from './file-uploads.js';
import { FileRepository } from './file.repository.js';
import { FilesController } from './files.controller.js';
import { Files } from './files.js';

@Global()
@Module({
  controllers: [FilesController],
  providers: [FileCleaning, FileRepository, Files, FileStore, FileUploads],
  exports: [FileCleaning, Files, FileUploads],
})
export class FilesModule {}
