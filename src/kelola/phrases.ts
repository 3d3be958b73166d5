/** The editor's own interface in Indonesian; Decap CMS has no translation of its own. A test asks for every phrase of its English. */
export const workflowPhrases = {
  auth: {
    login: "Masuk", loggingIn: "Sedang masuk …", loginWithNetlifyIdentity: "Masuk dengan Netlify Identity",
    loginWithAzure: "Masuk dengan Azure", loginWithBitbucket: "Masuk dengan Bitbucket", loginWithGitHub: "Masuk dengan GitHub",
    loginWithGitLab: "Masuk dengan GitLab", loginWithGitea: "Masuk dengan Gitea", loginWithForgejo: "Masuk dengan Forgejo",
    errors: {
      email: "Isi alamat surel Anda.", password: "Isi kata sandi Anda.",
      identitySettings: "Pengaturan akun tidak dapat dibaca. Hubungi pengelola server.",
    },
  },
  app: {
    header: { content: "Isi", workflow: "Usulan", media: "Gambar", quickAdd: "Tambah" },
    app: {
      errorHeader: "Susunan penyunting tidak dapat dimuat", configErrors: "Kesalahan susunan", checkConfigYml: "Bangun ulang penyunting dengan npm run kelola.",
      loadingConfig: "Memuat susunan …", waitingBackend: "Menunggu penyimpanan …",
    },
    notFoundPage: { header: "Tidak ditemukan" },
  },
  collection: {
    sidebar: { collections: "Yang dapat disunting", allCollections: "Semua", searchAll: "Cari di semua", searchIn: "Cari di" },
    collectionTop: {
      sortBy: "Urutkan", viewAs: "Tampilkan", viewAsList: "Tampilkan sebagai daftar", viewAsGrid: "Tampilkan sebagai kartu",
      newButton: "Tambah %{collectionLabel}", newButtonAriaLabel: "Tambah %{collectionLabel} baru", ascending: "Naik", descending: "Turun",
      searchResults: "Hasil pencarian “%{searchTerm}”", searchResultsInCollection: "Hasil pencarian “%{searchTerm}” di %{collection}",
      filterBy: "Saring", groupBy: "Kelompokkan",
    },
    entries: {
      loadingEntries: "Memuat …", cachingEntries: "Menyimpan salinan sementara …", longerLoading: "Ini dapat memakan beberapa menit",
      noEntries: "Belum ada isinya", unpublishedHeader: "Belum digabungkan",
    },
    groups: { other: "Lainnya", negateLabel: "Bukan %{label}" },
    defaultFields: { author: { label: "Penulis" }, updatedOn: { label: "Diubah" } },
  },
  editor: {
    editorControl: { field: { optional: "boleh kosong", widgetLabel: "Isian %{widgetLabel}" } },
    editorControlPane: {
      widget: {
        required: "%{fieldLabel} wajib diisi.", regexPattern: "%{fieldLabel} belum sesuai: %{pattern}.", processing: "%{fieldLabel} sedang diproses.",
        range: "%{fieldLabel} harus antara %{minValue} dan %{maxValue}.", min: "%{fieldLabel} paling kecil %{minValue}.",
        max: "%{fieldLabel} paling besar %{maxValue}.", rangeCount: "%{fieldLabel} berisi %{minCount} sampai %{maxCount} butir.",
        rangeCountExact: "%{fieldLabel} berisi tepat %{count} butir.", rangeMin: "%{fieldLabel} berisi paling sedikit %{minCount} butir.",
        rangeMax: "%{fieldLabel} berisi paling banyak %{maxCount} butir.", invalidPath: "“%{path}” bukan alamat yang sah",
        pathExists: "Alamat “%{path}” sudah dipakai",
      },
      i18n: {
        writingInLocale: "Menulis dalam %{locale}", copyFromLocale: "Isi dari bahasa lain",
        copyFromLocaleConfirm: "Isi dengan data dari bahasa %{locale}?\nSemua isi yang ada akan tertimpa.",
      },
    },
    editor: {
      onLeavePage: "Tinggalkan halaman ini? Perubahan yang belum disimpan akan hilang.",
      onUpdatingWithUnsavedChanges: "Simpan dahulu perubahan Anda, baru ubah keadaannya.",
      onPublishingNotReady: "Ubah keadaannya menjadi “Siap” sebelum menggabungkan.",
      onPublishingWithUnsavedChanges: "Simpan dahulu perubahan Anda sebelum menggabungkan.",
      onPublishing: "Gabungkan usulan ini ke isi situs?", onUnpublishing: "Keluarkan isi ini dari situs?",
      onDeleteWithUnsavedChanges: "Hapus berkas ini beserta perubahan yang belum disimpan?", onDeletePublishedEntry: "Hapus berkas ini? Alamatnya akan hilang dari situs.",
      onDeleteUnpublishedChangesWithUnsavedChanges: "Semua usulan perubahan berkas ini dan perubahan yang belum disimpan akan dihapus. Lanjutkan?",
      onDeleteUnpublishedChanges: "Semua usulan perubahan berkas ini akan dihapus. Lanjutkan?", loadingEntry: "Memuat berkas …",
      confirmLoadBackup: "Ada perubahan yang belum sempat disimpan. Pakai lagi?",
    },
    editorInterface: { toggleI18n: "Tampilkan bahasa lain", togglePreview: "Tampilkan pratinjau", toggleScrollSync: "Gulir bersamaan", toggleNotes: "Tampilkan catatan" },
    editorNotesPane: {
      title: "Catatan", emptyState: "Belum ada catatan.", addNote: "Tambah catatan", addPlaceholder: "Tulis catatan …", editPlaceholder: "Ubah catatan …",
      save: "Simpan", cancel: "Batal", edit: "Ubah", delete: "Hapus", resolve: "Tandai selesai", unresolve: "Buka lagi",
      confirmDelete: "Hapus catatan ini?", shortcut: "Ctrl+Enter menambahkan catatan",
    },
    editorToolbar: {
      publishing: "Menggabungkan …", publish: "Gabungkan", published: "Sudah digabungkan", unpublish: "Keluarkan dari situs", duplicate: "Salin menjadi baru", unpublishing: "Mengeluarkan …",
      publishAndCreateNew: "Gabungkan, lalu buat baru", publishAndDuplicate: "Gabungkan, lalu salin menjadi baru", deleteUnpublishedChanges: "Hapus usulan perubahan",
      deleteUnpublishedEntry: "Hapus usulan", deletePublishedEntry: "Hapus berkas", deleteEntry: "Hapus berkas", saving: "Menyimpan …", save: "Simpan",
      statusInfoTooltipDraft: "Masih konsep. Pilih “Diperiksa” untuk meminta orang lain memeriksanya.",
      statusInfoTooltipInReview: "Sedang diperiksa. Anda tetap dapat mengubahnya.", deleting: "Menghapus …", updating: "Memperbarui …",
      status: "Keadaan: %{status}", backCollection: " Kembali ke %{collectionLabel}", unsavedChanges: "Belum disimpan", changesSaved: "Sudah disimpan",
      draft: "Konsep", inReview: "Diperiksa", ready: "Siap", publishNow: "Gabungkan sekarang", deployPreviewPendingButtonLabel: "Cari hasilnya",
      deployPreviewButtonLabel: "Lihat hasilnya", deployButtonLabel: "Lihat hasilnya",
    },
    editorWidgets: {
      markdown: {
        bold: "Tebal", italic: "Miring", strikethrough: "Coret", code: "Kode", link: "Tautan", linkPrompt: "Tulis alamat tautannya", headings: "Judul", quote: "Kutipan",
        bulletedList: "Daftar bertitik", numberedList: "Daftar bernomor", addComponent: "Tambah komponen", richText: "Tampilan jadi", markdown: "Markdown",
        toggleMode: { rich: "Ganti ke tampilan jadi", markdown: "Ganti ke Markdown" },
      },
      image: {
        choose: "Pilih gambar", chooseMultiple: "Pilih beberapa gambar", chooseUrl: "Sisipkan dari alamat", replaceUrl: "Ganti dengan alamat", promptUrl: "Tulis alamat gambarnya",
        chooseDifferent: "Pilih gambar lain", addMore: "Tambah gambar", remove: "Hapus gambar", removeAll: "Hapus semua gambar",
      },
      file: {
        choose: "Pilih berkas", chooseUrl: "Sisipkan dari alamat", chooseMultiple: "Pilih beberapa berkas", replaceUrl: "Ganti dengan alamat", promptUrl: "Tulis alamat berkasnya",
        chooseDifferent: "Pilih berkas lain", addMore: "Tambah berkas", remove: "Hapus berkas", removeAll: "Hapus semua berkas",
      },
      unknownControl: { noControl: "Isian “%{widget}” tidak dikenal." },
      unknownPreview: { noPreview: "Isian “%{widget}” tidak punya pratinjau." },
      headingOptions: { headingOne: "Judul 1", headingTwo: "Judul 2", headingThree: "Judul 3", headingFour: "Judul 4", headingFive: "Judul 5", headingSix: "Judul 6" },
      datetime: { now: "Hari ini", clear: "Kosongkan", setToNow: "Isi %{fieldLabel} dengan hari ini" },
      list: { add: "Tambah %{item}", addType: "Tambah %{item}" },
      object: { expand: "Buka", collapse: "Tutup" },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: { draft: "Konsep", copy: "Salin", copyUrl: "Salin alamat", copyPath: "Salin letak", copyName: "Salin nama", copied: "Tersalin" },
    mediaLibrary: { onDelete: "Hapus gambar yang dipilih?", fileTooLarge: "Berkas terlalu besar.\nPaling besar %{size} kB." },
    mediaLibraryModal: {
      loading: "Memuat …", close: "Tutup", noResults: "Tidak ada hasil.", noAssetsFound: "Tidak ada berkas.", noImagesFound: "Tidak ada gambar.", private: "Tertutup ",
      images: "Gambar", mediaAssets: "Berkas", search: "Cari …", uploading: "Mengunggah …", upload: "Unggah", download: "Unduh", deleting: "Menghapus …",
      deleteSelected: "Hapus yang dipilih", chooseSelected: "Pakai yang dipilih",
    },
  },
  ui: {
    default: { goBackToSite: "Buka pratinjau situs" },
    errorBoundary: {
      title: "Penyunting berhenti karena galat", details: "Muat ulang halaman ini. Bila terulang, ", reportIt: "laporkan.", detailsHeading: "Rincian",
      privacyWarning: "Laporan memuat pesan galat dan data teknis.\nHapus dahulu yang tidak boleh dibaca orang lain.",
      recoveredEntry: { heading: "Isi yang terselamatkan", warning: "Salin dahulu ke tempat lain sebelum meninggalkan halaman ini.", copyButtonLabel: "Salin" },
    },
    settingsDropdown: { logOut: "Keluar", account: "Pilihan akun" },
    toast: {
      onFailToLoadEntries: "Berkas tidak dapat dimuat: %{details}", onFailToLoadDeployPreview: "Pratinjau tidak dapat dimuat: %{details}",
      onFailToPersist: "Berkas tidak dapat disimpan: %{details}", onFailToDelete: "Berkas tidak dapat dihapus: %{details}",
      onFailToUpdateStatus: "Keadaan tidak dapat diubah: %{details}", missingRequiredField: "Ada isian wajib yang masih kosong. Isi dahulu sebelum menyimpan.",
      entrySaved: "Tersimpan", entryPublished: "Digabungkan", entryUnpublished: "Dikeluarkan dari situs", onFailToPublishEntry: "Tidak dapat digabungkan: %{details}",
      onFailToUnpublishEntry: "Tidak dapat dikeluarkan: %{details}", entryUpdated: "Keadaan diubah", onDeleteUnpublishedChanges: "Usulan perubahan dihapus",
      noteAdded: "Catatan ditambahkan", onFailToAddNote: "Catatan tidak dapat ditambahkan: %{details}", noteUpdated: "Catatan diubah",
      onFailToUpdateNote: "Catatan tidak dapat diubah: %{details}", noteDeleted: "Catatan dihapus", onFailToDeleteNote: "Catatan tidak dapat dihapus: %{details}",
      noteResolved: "Catatan selesai", noteReopened: "Catatan dibuka lagi", onFailToToggleNote: "Catatan tidak dapat diubah: %{details}", onFailToAuth: "%{details}",
      onLoggedOut: "Anda sudah keluar. Salin dahulu yang belum disimpan, lalu masuk lagi", onBackendDown: "Penyimpanan sedang terganggu. Lihat %{details}",
    },
  },
  workflow: {
    workflow: {
      loading: "Memuat usulan …", workflowHeading: "Usulan perubahan", newPost: "Buat baru",
      description: "%{smart_count} menunggu diperiksa, %{readyCount} siap digabungkan. |||| %{smart_count} menunggu diperiksa, %{readyCount} siap digabungkan. ", dateFormat: "D/M",
    },
    workflowCard: {
      lastChange: "%{date} oleh %{author}", lastChangeNoAuthor: "%{date}", lastChangeNoDate: "oleh %{author}", deleteChanges: "Hapus perubahan", deleteNewEntry: "Hapus yang baru",
      publishChanges: "Gabungkan perubahan", publishNewEntry: "Gabungkan yang baru",
    },
    workflowList: {
      onDeleteEntry: "Hapus usulan ini?", onPublishingNotReadyEntry: "Hanya yang “Siap” yang dapat digabungkan. Pindahkan dahulu ke kolom “Siap”.",
      onPublishEntry: "Gabungkan usulan ini ke isi situs?", draftHeader: "Konsep", inReviewHeader: "Diperiksa", readyHeader: "Siap",
      currentEntries: "%{smart_count} usulan |||| %{smart_count} usulan",
    },
  },
};

const { editor, ui } = workflowPhrases;
const saving = {
  publishing: "Menyimpan …", publish: "Simpan", published: "Tersimpan", publishNow: "Simpan sekarang",
  publishAndCreateNew: "Simpan, lalu buat baru", publishAndDuplicate: "Simpan, lalu salin menjadi baru",
};
/** Where nothing is merged, publishing is saving. */
export const phrases: typeof workflowPhrases = {
  ...workflowPhrases,
  editor: { ...editor, editorToolbar: { ...editor.editorToolbar, ...saving } },
  ui: { ...ui, toast: { ...ui.toast, entryPublished: "Tersimpan" } },
};
