/**
 */
package org.grantscope.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each operation of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * @see org.grantscope.model.ModelFactory
 * @model kind="package"
 * @generated
 */
public interface ModelPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "http://www.grantscope.org/model/0.1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "grantscope";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	ModelPackage eINSTANCE = org.grantscope.model.impl.ModelPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.MachineImpl <em>Machine</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.MachineImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getMachine()
	 * @generated
	 */
	int MACHINE = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__NAME = 0;

	/**
	 * The feature id for the '<em><b>Captures</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__CAPTURES = 1;

	/**
	 * The feature id for the '<em><b>Captured At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__CAPTURED_AT = 2;

	/**
	 * The feature id for the '<em><b>Problems</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__PROBLEMS = 3;

	/**
	 * The feature id for the '<em><b>Domains</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__DOMAINS = 4;

	/**
	 * The feature id for the '<em><b>Domains Listed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__DOMAINS_LISTED = 5;

	/**
	 * The feature id for the '<em><b>Contradictions</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__CONTRADICTIONS = 6;

	/**
	 * The feature id for the '<em><b>Messages</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE__MESSAGES = 7;

	/**
	 * The number of structural features of the '<em>Machine</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE_FEATURE_COUNT = 8;

	/**
	 * The number of operations of the '<em>Machine</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MACHINE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.DomainImpl <em>Domain</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.DomainImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getDomain()
	 * @generated
	 */
	int DOMAIN = 1;

	/**
	 * The feature id for the '<em><b>Domid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__DOMID = 0;

	/**
	 * The feature id for the '<em><b>Machine</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__MACHINE = 1;

	/**
	 * The feature id for the '<em><b>Table</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__TABLE = 2;

	/**
	 * The feature id for the '<em><b>Device</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__DEVICE = 3;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__NAME = 4;

	/**
	 * The feature id for the '<em><b>Listed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__LISTED = 5;

	/**
	 * The feature id for the '<em><b>Memory</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__MEMORY = 6;

	/**
	 * The feature id for the '<em><b>Vcpus</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__VCPUS = 7;

	/**
	 * The feature id for the '<em><b>Run State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__RUN_STATE = 8;

	/**
	 * The feature id for the '<em><b>Channels</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__CHANNELS = 9;

	/**
	 * The feature id for the '<em><b>Channels Complete</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__CHANNELS_COMPLETE = 10;

	/**
	 * The feature id for the '<em><b>Frontends</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__FRONTENDS = 11;

	/**
	 * The feature id for the '<em><b>Deferral</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__DEFERRAL = 12;

	/**
	 * The feature id for the '<em><b>Messages</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN__MESSAGES = 13;

	/**
	 * The number of structural features of the '<em>Domain</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN_FEATURE_COUNT = 14;

	/**
	 * The number of operations of the '<em>Domain</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DOMAIN_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.GrantTableImpl <em>Grant Table</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.GrantTableImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getGrantTable()
	 * @generated
	 */
	int GRANT_TABLE = 2;

	/**
	 * The feature id for the '<em><b>Domain</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__DOMAIN = 0;

	/**
	 * The feature id for the '<em><b>Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__VERSION = 1;

	/**
	 * The feature id for the '<em><b>Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__FRAMES = 2;

	/**
	 * The feature id for the '<em><b>Max Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__MAX_FRAMES = 3;

	/**
	 * The feature id for the '<em><b>Maptrack Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__MAPTRACK_FRAMES = 4;

	/**
	 * The feature id for the '<em><b>Max Maptrack Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__MAX_MAPTRACK_FRAMES = 5;

	/**
	 * The feature id for the '<em><b>Kernel Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__KERNEL_FRAMES = 6;

	/**
	 * The feature id for the '<em><b>Free Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__FREE_COUNT = 7;

	/**
	 * The feature id for the '<em><b>Image</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__IMAGE = 8;

	/**
	 * The feature id for the '<em><b>Tracked</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__TRACKED = 9;

	/**
	 * The feature id for the '<em><b>Free List</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__FREE_LIST = 10;

	/**
	 * The feature id for the '<em><b>Rows</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__ROWS = 11;

	/**
	 * The feature id for the '<em><b>Entries</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__ENTRIES = 12;

	/**
	 * The feature id for the '<em><b>History</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE__HISTORY = 13;

	/**
	 * The number of structural features of the '<em>Grant Table</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE_FEATURE_COUNT = 14;

	/**
	 * The number of operations of the '<em>Grant Table</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_TABLE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.GrantEntryImpl <em>Grant Entry</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.GrantEntryImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getGrantEntry()
	 * @generated
	 */
	int GRANT_ENTRY = 3;

	/**
	 * The feature id for the '<em><b>Table</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY__TABLE = 0;

	/**
	 * The feature id for the '<em><b>Ref</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY__REF = 1;

	/**
	 * The feature id for the '<em><b>State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY__STATE = 2;

	/**
	 * The feature id for the '<em><b>Flags</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY__FLAGS = 3;

	/**
	 * The feature id for the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY__STATUS = 4;

	/**
	 * The feature id for the '<em><b>Grantee</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY__GRANTEE = 5;

	/**
	 * The feature id for the '<em><b>Frame</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY__FRAME = 6;

	/**
	 * The feature id for the '<em><b>Mapping</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY__MAPPING = 7;

	/**
	 * The number of structural features of the '<em>Grant Entry</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY_FEATURE_COUNT = 8;

	/**
	 * The number of operations of the '<em>Grant Entry</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GRANT_ENTRY_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.ForeignMappingImpl <em>Foreign Mapping</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.ForeignMappingImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getForeignMapping()
	 * @generated
	 */
	int FOREIGN_MAPPING = 4;

	/**
	 * The feature id for the '<em><b>Mapper</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FOREIGN_MAPPING__MAPPER = 0;

	/**
	 * The feature id for the '<em><b>Mfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FOREIGN_MAPPING__MFN = 1;

	/**
	 * The feature id for the '<em><b>Pins</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FOREIGN_MAPPING__PINS = 2;

	/**
	 * The number of structural features of the '<em>Foreign Mapping</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FOREIGN_MAPPING_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Foreign Mapping</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FOREIGN_MAPPING_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.AllocatorDeviceImpl <em>Allocator Device</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.AllocatorDeviceImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getAllocatorDevice()
	 * @generated
	 */
	int ALLOCATOR_DEVICE = 5;

	/**
	 * The feature id for the '<em><b>Domain</b></em>' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__DOMAIN = 0;

	/**
	 * The feature id for the '<em><b>Limit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__LIMIT = 1;

	/**
	 * The feature id for the '<em><b>Gref Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__GREF_SIZE = 2;

	/**
	 * The feature id for the '<em><b>Files</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__FILES = 3;

	/**
	 * The feature id for the '<em><b>Files Complete</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__FILES_COMPLETE = 4;

	/**
	 * The feature id for the '<em><b>Grefs</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__GREFS = 5;

	/**
	 * The feature id for the '<em><b>Grefs Complete</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__GREFS_COMPLETE = 6;

	/**
	 * The feature id for the '<em><b>Mappings Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__MAPPINGS_KNOWN = 7;

	/**
	 * The feature id for the '<em><b>Vmas</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE__VMAS = 8;

	/**
	 * The number of structural features of the '<em>Allocator Device</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE_FEATURE_COUNT = 9;

	/**
	 * The number of operations of the '<em>Allocator Device</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ALLOCATOR_DEVICE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.OpenFileImpl <em>Open File</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.OpenFileImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getOpenFile()
	 * @generated
	 */
	int OPEN_FILE = 6;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPEN_FILE__ID = 0;

	/**
	 * The feature id for the '<em><b>Descriptors</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPEN_FILE__DESCRIPTORS = 1;

	/**
	 * The feature id for the '<em><b>Descriptors Known</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPEN_FILE__DESCRIPTORS_KNOWN = 2;

	/**
	 * The feature id for the '<em><b>Next Index</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPEN_FILE__NEXT_INDEX = 3;

	/**
	 * The feature id for the '<em><b>Grefs</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPEN_FILE__GREFS = 4;

	/**
	 * The number of structural features of the '<em>Open File</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPEN_FILE_FEATURE_COUNT = 5;

	/**
	 * The number of operations of the '<em>Open File</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPEN_FILE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.GrefImpl <em>Gref</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.GrefImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getGref()
	 * @generated
	 */
	int GREF = 7;

	/**
	 * The feature id for the '<em><b>Ref</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF__REF = 0;

	/**
	 * The feature id for the '<em><b>Pfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF__PFN = 1;

	/**
	 * The feature id for the '<em><b>File Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF__FILE_OFFSET = 2;

	/**
	 * The feature id for the '<em><b>Users</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF__USERS = 3;

	/**
	 * The feature id for the '<em><b>Unmap Notify</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF__UNMAP_NOTIFY = 4;

	/**
	 * The feature id for the '<em><b>File</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF__FILE = 5;

	/**
	 * The feature id for the '<em><b>Vmas</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF__VMAS = 6;

	/**
	 * The number of structural features of the '<em>Gref</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF_FEATURE_COUNT = 7;

	/**
	 * The number of operations of the '<em>Gref</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int GREF_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.UnmapNotifyImpl <em>Unmap Notify</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.UnmapNotifyImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getUnmapNotify()
	 * @generated
	 */
	int UNMAP_NOTIFY = 8;

	/**
	 * The feature id for the '<em><b>Byte Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNMAP_NOTIFY__BYTE_OFFSET = 0;

	/**
	 * The feature id for the '<em><b>Port</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNMAP_NOTIFY__PORT = 1;

	/**
	 * The number of structural features of the '<em>Unmap Notify</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNMAP_NOTIFY_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Unmap Notify</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int UNMAP_NOTIFY_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.VmaImpl <em>Vma</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.VmaImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getVma()
	 * @generated
	 */
	int VMA = 9;

	/**
	 * The feature id for the '<em><b>Address</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VMA__ADDRESS = 0;

	/**
	 * The feature id for the '<em><b>Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VMA__PAGES = 1;

	/**
	 * The feature id for the '<em><b>File</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VMA__FILE = 2;

	/**
	 * The feature id for the '<em><b>Grefs</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VMA__GREFS = 3;

	/**
	 * The number of structural features of the '<em>Vma</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VMA_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Vma</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VMA_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.CaptureImpl <em>Capture</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.CaptureImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getCapture()
	 * @generated
	 */
	int CAPTURE = 10;

	/**
	 * The feature id for the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CAPTURE__SOURCE = 0;

	/**
	 * The feature id for the '<em><b>Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CAPTURE__TIME = 1;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CAPTURE__KIND = 2;

	/**
	 * The feature id for the '<em><b>Remark</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CAPTURE__REMARK = 3;

	/**
	 * The number of structural features of the '<em>Capture</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CAPTURE_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Capture</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CAPTURE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.ContradictionImpl <em>Contradiction</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.ContradictionImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getContradiction()
	 * @generated
	 */
	int CONTRADICTION = 11;

	/**
	 * The feature id for the '<em><b>Domid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTRADICTION__DOMID = 0;

	/**
	 * The feature id for the '<em><b>Ref</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTRADICTION__REF = 1;

	/**
	 * The feature id for the '<em><b>Subject</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTRADICTION__SUBJECT = 2;

	/**
	 * The feature id for the '<em><b>Claims</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTRADICTION__CLAIMS = 3;

	/**
	 * The number of structural features of the '<em>Contradiction</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTRADICTION_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Contradiction</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CONTRADICTION_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.ClaimImpl <em>Claim</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.ClaimImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getClaim()
	 * @generated
	 */
	int CLAIM = 12;

	/**
	 * The feature id for the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLAIM__SOURCE = 0;

	/**
	 * The feature id for the '<em><b>Says</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLAIM__SAYS = 1;

	/**
	 * The number of structural features of the '<em>Claim</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLAIM_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Claim</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLAIM_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.EventChannelImpl <em>Event Channel</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.EventChannelImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getEventChannel()
	 * @generated
	 */
	int EVENT_CHANNEL = 13;

	/**
	 * The feature id for the '<em><b>Port</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL__PORT = 0;

	/**
	 * The feature id for the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL__STATUS = 1;

	/**
	 * The feature id for the '<em><b>Remote Domid</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL__REMOTE_DOMID = 2;

	/**
	 * The feature id for the '<em><b>Remote Port</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL__REMOTE_PORT = 3;

	/**
	 * The feature id for the '<em><b>Irq</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL__IRQ = 4;

	/**
	 * The feature id for the '<em><b>Vcpu</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL__VCPU = 5;

	/**
	 * The feature id for the '<em><b>Pending</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL__PENDING = 6;

	/**
	 * The feature id for the '<em><b>Masked</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL__MASKED = 7;

	/**
	 * The number of structural features of the '<em>Event Channel</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL_FEATURE_COUNT = 8;

	/**
	 * The number of operations of the '<em>Event Channel</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EVENT_CHANNEL_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.FrontendImpl <em>Frontend</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.FrontendImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getFrontend()
	 * @generated
	 */
	int FRONTEND = 14;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND__KIND = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND__NAME = 1;

	/**
	 * The feature id for the '<em><b>Backend</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND__BACKEND = 2;

	/**
	 * The feature id for the '<em><b>State</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND__STATE = 3;

	/**
	 * The feature id for the '<em><b>Rings</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND__RINGS = 4;

	/**
	 * The feature id for the '<em><b>Ports</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND__PORTS = 5;

	/**
	 * The number of structural features of the '<em>Frontend</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND_FEATURE_COUNT = 6;

	/**
	 * The number of operations of the '<em>Frontend</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.FrontendKeyImpl <em>Frontend Key</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.FrontendKeyImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getFrontendKey()
	 * @generated
	 */
	int FRONTEND_KEY = 15;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND_KEY__KEY = 0;

	/**
	 * The feature id for the '<em><b>Number</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND_KEY__NUMBER = 1;

	/**
	 * The number of structural features of the '<em>Frontend Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND_KEY_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Frontend Key</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FRONTEND_KEY_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.DeferralImpl <em>Deferral</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.DeferralImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getDeferral()
	 * @generated
	 */
	int DEFERRAL = 16;

	/**
	 * The feature id for the '<em><b>Refs</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEFERRAL__REFS = 0;

	/**
	 * The feature id for the '<em><b>Complete</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEFERRAL__COMPLETE = 1;

	/**
	 * The feature id for the '<em><b>Free Per Iteration</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEFERRAL__FREE_PER_ITERATION = 2;

	/**
	 * The feature id for the '<em><b>Leaked</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEFERRAL__LEAKED = 3;

	/**
	 * The number of structural features of the '<em>Deferral</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEFERRAL_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Deferral</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DEFERRAL_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.impl.KernelMessageImpl <em>Kernel Message</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.impl.KernelMessageImpl
	 * @see org.grantscope.model.impl.ModelPackageImpl#getKernelMessage()
	 * @generated
	 */
	int KERNEL_MESSAGE = 17;

	/**
	 * The feature id for the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE__SOURCE = 0;

	/**
	 * The feature id for the '<em><b>Line</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE__LINE = 1;

	/**
	 * The feature id for the '<em><b>Seconds</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE__SECONDS = 2;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE__KIND = 3;

	/**
	 * The feature id for the '<em><b>Ref</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE__REF = 4;

	/**
	 * The feature id for the '<em><b>Pfn</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE__PFN = 5;

	/**
	 * The feature id for the '<em><b>Text</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE__TEXT = 6;

	/**
	 * The number of structural features of the '<em>Kernel Message</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE_FEATURE_COUNT = 7;

	/**
	 * The number of operations of the '<em>Kernel Message</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int KERNEL_MESSAGE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.grantscope.model.EntryState <em>Entry State</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.EntryState
	 * @see org.grantscope.model.impl.ModelPackageImpl#getEntryState()
	 * @generated
	 */
	int ENTRY_STATE = 18;

	/**
	 * The meta object id for the '<em>Instant</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.time.Instant
	 * @see org.grantscope.model.impl.ModelPackageImpl#getInstant()
	 * @generated
	 */
	int INSTANT = 19;

	/**
	 * The meta object id for the '<em>Image</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.core.table.GrantTableImage
	 * @see org.grantscope.model.impl.ModelPackageImpl#getImage()
	 * @generated
	 */
	int IMAGE = 20;

	/**
	 * The meta object id for the '<em>Tracked</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.core.observe.TrackedEntries.Domain
	 * @see org.grantscope.model.impl.ModelPackageImpl#getTracked()
	 * @generated
	 */
	int TRACKED = 21;

	/**
	 * The meta object id for the '<em>Free List</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.core.observe.TableDriverState.FreeList
	 * @see org.grantscope.model.impl.ModelPackageImpl#getFreeList()
	 * @generated
	 */
	int FREE_LIST = 22;

	/**
	 * The meta object id for the '<em>Pin Counts</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.core.abi.PinCounts
	 * @see org.grantscope.model.impl.ModelPackageImpl#getPinCounts()
	 * @generated
	 */
	int PIN_COUNTS = 23;

	/**
	 * The meta object id for the '<em>Entry Table</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.table.EntryTable
	 * @see org.grantscope.model.impl.ModelPackageImpl#getEntryTable()
	 * @generated
	 */
	int ENTRY_TABLE = 24;

	/**
	 * The meta object id for the '<em>Entry History</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.model.table.EntryHistory
	 * @see org.grantscope.model.impl.ModelPackageImpl#getEntryHistory()
	 * @generated
	 */
	int ENTRY_HISTORY = 25;

	/**
	 * The meta object id for the '<em>Event Channel Status</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.core.abi.EventChannelStatus
	 * @see org.grantscope.model.impl.ModelPackageImpl#getEventChannelStatus()
	 * @generated
	 */
	int EVENT_CHANNEL_STATUS = 26;

	/**
	 * The meta object id for the '<em>Frontend Kind</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.core.observe.Frontends.Kind
	 * @see org.grantscope.model.impl.ModelPackageImpl#getFrontendKind()
	 * @generated
	 */
	int FRONTEND_KIND = 27;

	/**
	 * The meta object id for the '<em>Message Kind</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.grantscope.core.observe.KernelLog.Kind
	 * @see org.grantscope.model.impl.ModelPackageImpl#getMessageKind()
	 * @generated
	 */
	int MESSAGE_KIND = 28;


	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Machine <em>Machine</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Machine</em>'.
	 * @see org.grantscope.model.Machine
	 * @generated
	 */
	EClass getMachine();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Machine#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.grantscope.model.Machine#getName()
	 * @see #getMachine()
	 * @generated
	 */
	EAttribute getMachine_Name();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Machine#getCaptures <em>Captures</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Captures</em>'.
	 * @see org.grantscope.model.Machine#getCaptures()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_Captures();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Machine#getCapturedAt <em>Captured At</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Captured At</em>'.
	 * @see org.grantscope.model.Machine#getCapturedAt()
	 * @see #getMachine()
	 * @generated
	 */
	EAttribute getMachine_CapturedAt();

	/**
	 * Returns the meta object for the attribute list '{@link org.grantscope.model.Machine#getProblems <em>Problems</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Problems</em>'.
	 * @see org.grantscope.model.Machine#getProblems()
	 * @see #getMachine()
	 * @generated
	 */
	EAttribute getMachine_Problems();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Machine#getDomains <em>Domains</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Domains</em>'.
	 * @see org.grantscope.model.Machine#getDomains()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_Domains();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Machine#isDomainsListed <em>Domains Listed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Domains Listed</em>'.
	 * @see org.grantscope.model.Machine#isDomainsListed()
	 * @see #getMachine()
	 * @generated
	 */
	EAttribute getMachine_DomainsListed();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Machine#getContradictions <em>Contradictions</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Contradictions</em>'.
	 * @see org.grantscope.model.Machine#getContradictions()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_Contradictions();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Machine#getMessages <em>Messages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Messages</em>'.
	 * @see org.grantscope.model.Machine#getMessages()
	 * @see #getMachine()
	 * @generated
	 */
	EReference getMachine_Messages();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Domain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Domain</em>'.
	 * @see org.grantscope.model.Domain
	 * @generated
	 */
	EClass getDomain();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Domain#getDomid <em>Domid</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Domid</em>'.
	 * @see org.grantscope.model.Domain#getDomid()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Domid();

	/**
	 * Returns the meta object for the container reference '{@link org.grantscope.model.Domain#getMachine <em>Machine</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Machine</em>'.
	 * @see org.grantscope.model.Domain#getMachine()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_Machine();

	/**
	 * Returns the meta object for the containment reference '{@link org.grantscope.model.Domain#getTable <em>Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Table</em>'.
	 * @see org.grantscope.model.Domain#getTable()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_Table();

	/**
	 * Returns the meta object for the containment reference '{@link org.grantscope.model.Domain#getDevice <em>Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Device</em>'.
	 * @see org.grantscope.model.Domain#getDevice()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_Device();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Domain#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.grantscope.model.Domain#getName()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Domain#isListed <em>Listed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Listed</em>'.
	 * @see org.grantscope.model.Domain#isListed()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Listed();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Domain#getMemory <em>Memory</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Memory</em>'.
	 * @see org.grantscope.model.Domain#getMemory()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Memory();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Domain#getVcpus <em>Vcpus</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Vcpus</em>'.
	 * @see org.grantscope.model.Domain#getVcpus()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_Vcpus();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Domain#getRunState <em>Run State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Run State</em>'.
	 * @see org.grantscope.model.Domain#getRunState()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_RunState();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Domain#getChannels <em>Channels</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Channels</em>'.
	 * @see org.grantscope.model.Domain#getChannels()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_Channels();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Domain#isChannelsComplete <em>Channels Complete</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Channels Complete</em>'.
	 * @see org.grantscope.model.Domain#isChannelsComplete()
	 * @see #getDomain()
	 * @generated
	 */
	EAttribute getDomain_ChannelsComplete();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Domain#getFrontends <em>Frontends</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Frontends</em>'.
	 * @see org.grantscope.model.Domain#getFrontends()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_Frontends();

	/**
	 * Returns the meta object for the containment reference '{@link org.grantscope.model.Domain#getDeferral <em>Deferral</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Deferral</em>'.
	 * @see org.grantscope.model.Domain#getDeferral()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_Deferral();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Domain#getMessages <em>Messages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Messages</em>'.
	 * @see org.grantscope.model.Domain#getMessages()
	 * @see #getDomain()
	 * @generated
	 */
	EReference getDomain_Messages();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.GrantTable <em>Grant Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Grant Table</em>'.
	 * @see org.grantscope.model.GrantTable
	 * @generated
	 */
	EClass getGrantTable();

	/**
	 * Returns the meta object for the container reference '{@link org.grantscope.model.GrantTable#getDomain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Domain</em>'.
	 * @see org.grantscope.model.GrantTable#getDomain()
	 * @see #getGrantTable()
	 * @generated
	 */
	EReference getGrantTable_Domain();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getVersion <em>Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Version</em>'.
	 * @see org.grantscope.model.GrantTable#getVersion()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_Version();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getFrames <em>Frames</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Frames</em>'.
	 * @see org.grantscope.model.GrantTable#getFrames()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_Frames();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getMaxFrames <em>Max Frames</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Max Frames</em>'.
	 * @see org.grantscope.model.GrantTable#getMaxFrames()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_MaxFrames();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getMaptrackFrames <em>Maptrack Frames</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maptrack Frames</em>'.
	 * @see org.grantscope.model.GrantTable#getMaptrackFrames()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_MaptrackFrames();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getMaxMaptrackFrames <em>Max Maptrack Frames</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Max Maptrack Frames</em>'.
	 * @see org.grantscope.model.GrantTable#getMaxMaptrackFrames()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_MaxMaptrackFrames();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getKernelFrames <em>Kernel Frames</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kernel Frames</em>'.
	 * @see org.grantscope.model.GrantTable#getKernelFrames()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_KernelFrames();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getFreeCount <em>Free Count</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Free Count</em>'.
	 * @see org.grantscope.model.GrantTable#getFreeCount()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_FreeCount();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getImage <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Image</em>'.
	 * @see org.grantscope.model.GrantTable#getImage()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_Image();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getTracked <em>Tracked</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Tracked</em>'.
	 * @see org.grantscope.model.GrantTable#getTracked()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_Tracked();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getFreeList <em>Free List</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Free List</em>'.
	 * @see org.grantscope.model.GrantTable#getFreeList()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_FreeList();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getRows <em>Rows</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Rows</em>'.
	 * @see org.grantscope.model.GrantTable#getRows()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_Rows();

	/**
	 * Returns the meta object for the reference list '{@link org.grantscope.model.GrantTable#getEntries <em>Entries</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Entries</em>'.
	 * @see org.grantscope.model.GrantTable#getEntries()
	 * @see #getGrantTable()
	 * @generated
	 */
	EReference getGrantTable_Entries();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantTable#getHistory <em>History</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>History</em>'.
	 * @see org.grantscope.model.GrantTable#getHistory()
	 * @see #getGrantTable()
	 * @generated
	 */
	EAttribute getGrantTable_History();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.GrantEntry <em>Grant Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Grant Entry</em>'.
	 * @see org.grantscope.model.GrantEntry
	 * @generated
	 */
	EClass getGrantEntry();

	/**
	 * Returns the meta object for the reference '{@link org.grantscope.model.GrantEntry#getTable <em>Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Table</em>'.
	 * @see org.grantscope.model.GrantEntry#getTable()
	 * @see #getGrantEntry()
	 * @generated
	 */
	EReference getGrantEntry_Table();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantEntry#getRef <em>Ref</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ref</em>'.
	 * @see org.grantscope.model.GrantEntry#getRef()
	 * @see #getGrantEntry()
	 * @generated
	 */
	EAttribute getGrantEntry_Ref();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantEntry#getState <em>State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>State</em>'.
	 * @see org.grantscope.model.GrantEntry#getState()
	 * @see #getGrantEntry()
	 * @generated
	 */
	EAttribute getGrantEntry_State();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantEntry#getFlags <em>Flags</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Flags</em>'.
	 * @see org.grantscope.model.GrantEntry#getFlags()
	 * @see #getGrantEntry()
	 * @generated
	 */
	EAttribute getGrantEntry_Flags();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantEntry#getStatus <em>Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Status</em>'.
	 * @see org.grantscope.model.GrantEntry#getStatus()
	 * @see #getGrantEntry()
	 * @generated
	 */
	EAttribute getGrantEntry_Status();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantEntry#getGrantee <em>Grantee</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Grantee</em>'.
	 * @see org.grantscope.model.GrantEntry#getGrantee()
	 * @see #getGrantEntry()
	 * @generated
	 */
	EAttribute getGrantEntry_Grantee();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.GrantEntry#getFrame <em>Frame</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Frame</em>'.
	 * @see org.grantscope.model.GrantEntry#getFrame()
	 * @see #getGrantEntry()
	 * @generated
	 */
	EAttribute getGrantEntry_Frame();

	/**
	 * Returns the meta object for the containment reference '{@link org.grantscope.model.GrantEntry#getMapping <em>Mapping</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Mapping</em>'.
	 * @see org.grantscope.model.GrantEntry#getMapping()
	 * @see #getGrantEntry()
	 * @generated
	 */
	EReference getGrantEntry_Mapping();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.ForeignMapping <em>Foreign Mapping</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Foreign Mapping</em>'.
	 * @see org.grantscope.model.ForeignMapping
	 * @generated
	 */
	EClass getForeignMapping();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.ForeignMapping#getMapper <em>Mapper</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mapper</em>'.
	 * @see org.grantscope.model.ForeignMapping#getMapper()
	 * @see #getForeignMapping()
	 * @generated
	 */
	EAttribute getForeignMapping_Mapper();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.ForeignMapping#getMfn <em>Mfn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mfn</em>'.
	 * @see org.grantscope.model.ForeignMapping#getMfn()
	 * @see #getForeignMapping()
	 * @generated
	 */
	EAttribute getForeignMapping_Mfn();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.ForeignMapping#getPins <em>Pins</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pins</em>'.
	 * @see org.grantscope.model.ForeignMapping#getPins()
	 * @see #getForeignMapping()
	 * @generated
	 */
	EAttribute getForeignMapping_Pins();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.AllocatorDevice <em>Allocator Device</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Allocator Device</em>'.
	 * @see org.grantscope.model.AllocatorDevice
	 * @generated
	 */
	EClass getAllocatorDevice();

	/**
	 * Returns the meta object for the container reference '{@link org.grantscope.model.AllocatorDevice#getDomain <em>Domain</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the container reference '<em>Domain</em>'.
	 * @see org.grantscope.model.AllocatorDevice#getDomain()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EReference getAllocatorDevice_Domain();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.AllocatorDevice#getLimit <em>Limit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Limit</em>'.
	 * @see org.grantscope.model.AllocatorDevice#getLimit()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EAttribute getAllocatorDevice_Limit();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.AllocatorDevice#getGrefSize <em>Gref Size</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Gref Size</em>'.
	 * @see org.grantscope.model.AllocatorDevice#getGrefSize()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EAttribute getAllocatorDevice_GrefSize();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.AllocatorDevice#getFiles <em>Files</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Files</em>'.
	 * @see org.grantscope.model.AllocatorDevice#getFiles()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EReference getAllocatorDevice_Files();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.AllocatorDevice#isFilesComplete <em>Files Complete</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Files Complete</em>'.
	 * @see org.grantscope.model.AllocatorDevice#isFilesComplete()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EAttribute getAllocatorDevice_FilesComplete();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.AllocatorDevice#getGrefs <em>Grefs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Grefs</em>'.
	 * @see org.grantscope.model.AllocatorDevice#getGrefs()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EReference getAllocatorDevice_Grefs();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.AllocatorDevice#isGrefsComplete <em>Grefs Complete</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Grefs Complete</em>'.
	 * @see org.grantscope.model.AllocatorDevice#isGrefsComplete()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EAttribute getAllocatorDevice_GrefsComplete();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.AllocatorDevice#isMappingsKnown <em>Mappings Known</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mappings Known</em>'.
	 * @see org.grantscope.model.AllocatorDevice#isMappingsKnown()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EAttribute getAllocatorDevice_MappingsKnown();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.AllocatorDevice#getVmas <em>Vmas</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Vmas</em>'.
	 * @see org.grantscope.model.AllocatorDevice#getVmas()
	 * @see #getAllocatorDevice()
	 * @generated
	 */
	EReference getAllocatorDevice_Vmas();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.OpenFile <em>Open File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Open File</em>'.
	 * @see org.grantscope.model.OpenFile
	 * @generated
	 */
	EClass getOpenFile();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.OpenFile#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.grantscope.model.OpenFile#getId()
	 * @see #getOpenFile()
	 * @generated
	 */
	EAttribute getOpenFile_Id();

	/**
	 * Returns the meta object for the attribute list '{@link org.grantscope.model.OpenFile#getDescriptors <em>Descriptors</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Descriptors</em>'.
	 * @see org.grantscope.model.OpenFile#getDescriptors()
	 * @see #getOpenFile()
	 * @generated
	 */
	EAttribute getOpenFile_Descriptors();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.OpenFile#isDescriptorsKnown <em>Descriptors Known</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Descriptors Known</em>'.
	 * @see org.grantscope.model.OpenFile#isDescriptorsKnown()
	 * @see #getOpenFile()
	 * @generated
	 */
	EAttribute getOpenFile_DescriptorsKnown();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.OpenFile#getNextIndex <em>Next Index</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Next Index</em>'.
	 * @see org.grantscope.model.OpenFile#getNextIndex()
	 * @see #getOpenFile()
	 * @generated
	 */
	EAttribute getOpenFile_NextIndex();

	/**
	 * Returns the meta object for the reference list '{@link org.grantscope.model.OpenFile#getGrefs <em>Grefs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Grefs</em>'.
	 * @see org.grantscope.model.OpenFile#getGrefs()
	 * @see #getOpenFile()
	 * @generated
	 */
	EReference getOpenFile_Grefs();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Gref <em>Gref</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Gref</em>'.
	 * @see org.grantscope.model.Gref
	 * @generated
	 */
	EClass getGref();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Gref#getRef <em>Ref</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ref</em>'.
	 * @see org.grantscope.model.Gref#getRef()
	 * @see #getGref()
	 * @generated
	 */
	EAttribute getGref_Ref();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Gref#getPfn <em>Pfn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pfn</em>'.
	 * @see org.grantscope.model.Gref#getPfn()
	 * @see #getGref()
	 * @generated
	 */
	EAttribute getGref_Pfn();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Gref#getFileOffset <em>File Offset</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>File Offset</em>'.
	 * @see org.grantscope.model.Gref#getFileOffset()
	 * @see #getGref()
	 * @generated
	 */
	EAttribute getGref_FileOffset();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Gref#getUsers <em>Users</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Users</em>'.
	 * @see org.grantscope.model.Gref#getUsers()
	 * @see #getGref()
	 * @generated
	 */
	EAttribute getGref_Users();

	/**
	 * Returns the meta object for the containment reference '{@link org.grantscope.model.Gref#getUnmapNotify <em>Unmap Notify</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Unmap Notify</em>'.
	 * @see org.grantscope.model.Gref#getUnmapNotify()
	 * @see #getGref()
	 * @generated
	 */
	EReference getGref_UnmapNotify();

	/**
	 * Returns the meta object for the reference '{@link org.grantscope.model.Gref#getFile <em>File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>File</em>'.
	 * @see org.grantscope.model.Gref#getFile()
	 * @see #getGref()
	 * @generated
	 */
	EReference getGref_File();

	/**
	 * Returns the meta object for the reference list '{@link org.grantscope.model.Gref#getVmas <em>Vmas</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Vmas</em>'.
	 * @see org.grantscope.model.Gref#getVmas()
	 * @see #getGref()
	 * @generated
	 */
	EReference getGref_Vmas();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.UnmapNotify <em>Unmap Notify</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Unmap Notify</em>'.
	 * @see org.grantscope.model.UnmapNotify
	 * @generated
	 */
	EClass getUnmapNotify();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.UnmapNotify#getByteOffset <em>Byte Offset</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Byte Offset</em>'.
	 * @see org.grantscope.model.UnmapNotify#getByteOffset()
	 * @see #getUnmapNotify()
	 * @generated
	 */
	EAttribute getUnmapNotify_ByteOffset();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.UnmapNotify#getPort <em>Port</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Port</em>'.
	 * @see org.grantscope.model.UnmapNotify#getPort()
	 * @see #getUnmapNotify()
	 * @generated
	 */
	EAttribute getUnmapNotify_Port();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Vma <em>Vma</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Vma</em>'.
	 * @see org.grantscope.model.Vma
	 * @generated
	 */
	EClass getVma();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Vma#getAddress <em>Address</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Address</em>'.
	 * @see org.grantscope.model.Vma#getAddress()
	 * @see #getVma()
	 * @generated
	 */
	EAttribute getVma_Address();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Vma#getPages <em>Pages</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pages</em>'.
	 * @see org.grantscope.model.Vma#getPages()
	 * @see #getVma()
	 * @generated
	 */
	EAttribute getVma_Pages();

	/**
	 * Returns the meta object for the reference '{@link org.grantscope.model.Vma#getFile <em>File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>File</em>'.
	 * @see org.grantscope.model.Vma#getFile()
	 * @see #getVma()
	 * @generated
	 */
	EReference getVma_File();

	/**
	 * Returns the meta object for the reference list '{@link org.grantscope.model.Vma#getGrefs <em>Grefs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Grefs</em>'.
	 * @see org.grantscope.model.Vma#getGrefs()
	 * @see #getVma()
	 * @generated
	 */
	EReference getVma_Grefs();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Capture <em>Capture</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Capture</em>'.
	 * @see org.grantscope.model.Capture
	 * @generated
	 */
	EClass getCapture();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Capture#getSource <em>Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Source</em>'.
	 * @see org.grantscope.model.Capture#getSource()
	 * @see #getCapture()
	 * @generated
	 */
	EAttribute getCapture_Source();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Capture#getTime <em>Time</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Time</em>'.
	 * @see org.grantscope.model.Capture#getTime()
	 * @see #getCapture()
	 * @generated
	 */
	EAttribute getCapture_Time();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Capture#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.grantscope.model.Capture#getKind()
	 * @see #getCapture()
	 * @generated
	 */
	EAttribute getCapture_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Capture#getRemark <em>Remark</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Remark</em>'.
	 * @see org.grantscope.model.Capture#getRemark()
	 * @see #getCapture()
	 * @generated
	 */
	EAttribute getCapture_Remark();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Contradiction <em>Contradiction</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Contradiction</em>'.
	 * @see org.grantscope.model.Contradiction
	 * @generated
	 */
	EClass getContradiction();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Contradiction#getDomid <em>Domid</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Domid</em>'.
	 * @see org.grantscope.model.Contradiction#getDomid()
	 * @see #getContradiction()
	 * @generated
	 */
	EAttribute getContradiction_Domid();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Contradiction#getRef <em>Ref</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ref</em>'.
	 * @see org.grantscope.model.Contradiction#getRef()
	 * @see #getContradiction()
	 * @generated
	 */
	EAttribute getContradiction_Ref();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Contradiction#getSubject <em>Subject</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Subject</em>'.
	 * @see org.grantscope.model.Contradiction#getSubject()
	 * @see #getContradiction()
	 * @generated
	 */
	EAttribute getContradiction_Subject();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Contradiction#getClaims <em>Claims</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Claims</em>'.
	 * @see org.grantscope.model.Contradiction#getClaims()
	 * @see #getContradiction()
	 * @generated
	 */
	EReference getContradiction_Claims();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Claim <em>Claim</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Claim</em>'.
	 * @see org.grantscope.model.Claim
	 * @generated
	 */
	EClass getClaim();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Claim#getSource <em>Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Source</em>'.
	 * @see org.grantscope.model.Claim#getSource()
	 * @see #getClaim()
	 * @generated
	 */
	EAttribute getClaim_Source();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Claim#getSays <em>Says</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Says</em>'.
	 * @see org.grantscope.model.Claim#getSays()
	 * @see #getClaim()
	 * @generated
	 */
	EAttribute getClaim_Says();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.EventChannel <em>Event Channel</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Event Channel</em>'.
	 * @see org.grantscope.model.EventChannel
	 * @generated
	 */
	EClass getEventChannel();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.EventChannel#getPort <em>Port</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Port</em>'.
	 * @see org.grantscope.model.EventChannel#getPort()
	 * @see #getEventChannel()
	 * @generated
	 */
	EAttribute getEventChannel_Port();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.EventChannel#getStatus <em>Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Status</em>'.
	 * @see org.grantscope.model.EventChannel#getStatus()
	 * @see #getEventChannel()
	 * @generated
	 */
	EAttribute getEventChannel_Status();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.EventChannel#getRemoteDomid <em>Remote Domid</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Remote Domid</em>'.
	 * @see org.grantscope.model.EventChannel#getRemoteDomid()
	 * @see #getEventChannel()
	 * @generated
	 */
	EAttribute getEventChannel_RemoteDomid();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.EventChannel#getRemotePort <em>Remote Port</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Remote Port</em>'.
	 * @see org.grantscope.model.EventChannel#getRemotePort()
	 * @see #getEventChannel()
	 * @generated
	 */
	EAttribute getEventChannel_RemotePort();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.EventChannel#getIrq <em>Irq</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Irq</em>'.
	 * @see org.grantscope.model.EventChannel#getIrq()
	 * @see #getEventChannel()
	 * @generated
	 */
	EAttribute getEventChannel_Irq();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.EventChannel#getVcpu <em>Vcpu</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Vcpu</em>'.
	 * @see org.grantscope.model.EventChannel#getVcpu()
	 * @see #getEventChannel()
	 * @generated
	 */
	EAttribute getEventChannel_Vcpu();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.EventChannel#getPending <em>Pending</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pending</em>'.
	 * @see org.grantscope.model.EventChannel#getPending()
	 * @see #getEventChannel()
	 * @generated
	 */
	EAttribute getEventChannel_Pending();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.EventChannel#getMasked <em>Masked</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Masked</em>'.
	 * @see org.grantscope.model.EventChannel#getMasked()
	 * @see #getEventChannel()
	 * @generated
	 */
	EAttribute getEventChannel_Masked();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Frontend <em>Frontend</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Frontend</em>'.
	 * @see org.grantscope.model.Frontend
	 * @generated
	 */
	EClass getFrontend();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Frontend#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.grantscope.model.Frontend#getKind()
	 * @see #getFrontend()
	 * @generated
	 */
	EAttribute getFrontend_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Frontend#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.grantscope.model.Frontend#getName()
	 * @see #getFrontend()
	 * @generated
	 */
	EAttribute getFrontend_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Frontend#getBackend <em>Backend</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Backend</em>'.
	 * @see org.grantscope.model.Frontend#getBackend()
	 * @see #getFrontend()
	 * @generated
	 */
	EAttribute getFrontend_Backend();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Frontend#getState <em>State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>State</em>'.
	 * @see org.grantscope.model.Frontend#getState()
	 * @see #getFrontend()
	 * @generated
	 */
	EAttribute getFrontend_State();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Frontend#getRings <em>Rings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Rings</em>'.
	 * @see org.grantscope.model.Frontend#getRings()
	 * @see #getFrontend()
	 * @generated
	 */
	EReference getFrontend_Rings();

	/**
	 * Returns the meta object for the containment reference list '{@link org.grantscope.model.Frontend#getPorts <em>Ports</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Ports</em>'.
	 * @see org.grantscope.model.Frontend#getPorts()
	 * @see #getFrontend()
	 * @generated
	 */
	EReference getFrontend_Ports();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.FrontendKey <em>Frontend Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Frontend Key</em>'.
	 * @see org.grantscope.model.FrontendKey
	 * @generated
	 */
	EClass getFrontendKey();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.FrontendKey#getKey <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.grantscope.model.FrontendKey#getKey()
	 * @see #getFrontendKey()
	 * @generated
	 */
	EAttribute getFrontendKey_Key();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.FrontendKey#getNumber <em>Number</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Number</em>'.
	 * @see org.grantscope.model.FrontendKey#getNumber()
	 * @see #getFrontendKey()
	 * @generated
	 */
	EAttribute getFrontendKey_Number();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.Deferral <em>Deferral</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Deferral</em>'.
	 * @see org.grantscope.model.Deferral
	 * @generated
	 */
	EClass getDeferral();

	/**
	 * Returns the meta object for the attribute list '{@link org.grantscope.model.Deferral#getRefs <em>Refs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Refs</em>'.
	 * @see org.grantscope.model.Deferral#getRefs()
	 * @see #getDeferral()
	 * @generated
	 */
	EAttribute getDeferral_Refs();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Deferral#isComplete <em>Complete</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Complete</em>'.
	 * @see org.grantscope.model.Deferral#isComplete()
	 * @see #getDeferral()
	 * @generated
	 */
	EAttribute getDeferral_Complete();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Deferral#getFreePerIteration <em>Free Per Iteration</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Free Per Iteration</em>'.
	 * @see org.grantscope.model.Deferral#getFreePerIteration()
	 * @see #getDeferral()
	 * @generated
	 */
	EAttribute getDeferral_FreePerIteration();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.Deferral#getLeaked <em>Leaked</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Leaked</em>'.
	 * @see org.grantscope.model.Deferral#getLeaked()
	 * @see #getDeferral()
	 * @generated
	 */
	EAttribute getDeferral_Leaked();

	/**
	 * Returns the meta object for class '{@link org.grantscope.model.KernelMessage <em>Kernel Message</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Kernel Message</em>'.
	 * @see org.grantscope.model.KernelMessage
	 * @generated
	 */
	EClass getKernelMessage();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.KernelMessage#getSource <em>Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Source</em>'.
	 * @see org.grantscope.model.KernelMessage#getSource()
	 * @see #getKernelMessage()
	 * @generated
	 */
	EAttribute getKernelMessage_Source();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.KernelMessage#getLine <em>Line</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Line</em>'.
	 * @see org.grantscope.model.KernelMessage#getLine()
	 * @see #getKernelMessage()
	 * @generated
	 */
	EAttribute getKernelMessage_Line();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.KernelMessage#getSeconds <em>Seconds</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Seconds</em>'.
	 * @see org.grantscope.model.KernelMessage#getSeconds()
	 * @see #getKernelMessage()
	 * @generated
	 */
	EAttribute getKernelMessage_Seconds();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.KernelMessage#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.grantscope.model.KernelMessage#getKind()
	 * @see #getKernelMessage()
	 * @generated
	 */
	EAttribute getKernelMessage_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.KernelMessage#getRef <em>Ref</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ref</em>'.
	 * @see org.grantscope.model.KernelMessage#getRef()
	 * @see #getKernelMessage()
	 * @generated
	 */
	EAttribute getKernelMessage_Ref();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.KernelMessage#getPfn <em>Pfn</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Pfn</em>'.
	 * @see org.grantscope.model.KernelMessage#getPfn()
	 * @see #getKernelMessage()
	 * @generated
	 */
	EAttribute getKernelMessage_Pfn();

	/**
	 * Returns the meta object for the attribute '{@link org.grantscope.model.KernelMessage#getText <em>Text</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Text</em>'.
	 * @see org.grantscope.model.KernelMessage#getText()
	 * @see #getKernelMessage()
	 * @generated
	 */
	EAttribute getKernelMessage_Text();

	/**
	 * Returns the meta object for enum '{@link org.grantscope.model.EntryState <em>Entry State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Entry State</em>'.
	 * @see org.grantscope.model.EntryState
	 * @generated
	 */
	EEnum getEntryState();

	/**
	 * Returns the meta object for data type '{@link java.time.Instant <em>Instant</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Instant</em>'.
	 * @see java.time.Instant
	 * @model instanceClass="java.time.Instant"
	 * @generated
	 */
	EDataType getInstant();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.core.table.GrantTableImage <em>Image</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Image</em>'.
	 * @see org.grantscope.core.table.GrantTableImage
	 * @model instanceClass="org.grantscope.core.table.GrantTableImage" serializeable="false"
	 * @generated
	 */
	EDataType getImage();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.core.observe.TrackedEntries.Domain <em>Tracked</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Tracked</em>'.
	 * @see org.grantscope.core.observe.TrackedEntries.Domain
	 * @model instanceClass="org.grantscope.core.observe.TrackedEntries$Domain" serializeable="false"
	 * @generated
	 */
	EDataType getTracked();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.core.observe.TableDriverState.FreeList <em>Free List</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Free List</em>'.
	 * @see org.grantscope.core.observe.TableDriverState.FreeList
	 * @model instanceClass="org.grantscope.core.observe.TableDriverState$FreeList" serializeable="false"
	 * @generated
	 */
	EDataType getFreeList();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.core.abi.PinCounts <em>Pin Counts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Pin Counts</em>'.
	 * @see org.grantscope.core.abi.PinCounts
	 * @model instanceClass="org.grantscope.core.abi.PinCounts" serializeable="false"
	 * @generated
	 */
	EDataType getPinCounts();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.model.table.EntryTable <em>Entry Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Entry Table</em>'.
	 * @see org.grantscope.model.table.EntryTable
	 * @model instanceClass="org.grantscope.model.table.EntryTable" serializeable="false"
	 * @generated
	 */
	EDataType getEntryTable();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.model.table.EntryHistory <em>Entry History</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Entry History</em>'.
	 * @see org.grantscope.model.table.EntryHistory
	 * @model instanceClass="org.grantscope.model.table.EntryHistory" serializeable="false"
	 * @generated
	 */
	EDataType getEntryHistory();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.core.abi.EventChannelStatus <em>Event Channel Status</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Event Channel Status</em>'.
	 * @see org.grantscope.core.abi.EventChannelStatus
	 * @model instanceClass="org.grantscope.core.abi.EventChannelStatus"
	 * @generated
	 */
	EDataType getEventChannelStatus();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.core.observe.Frontends.Kind <em>Frontend Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Frontend Kind</em>'.
	 * @see org.grantscope.core.observe.Frontends.Kind
	 * @model instanceClass="org.grantscope.core.observe.Frontends$Kind"
	 * @generated
	 */
	EDataType getFrontendKind();

	/**
	 * Returns the meta object for data type '{@link org.grantscope.core.observe.KernelLog.Kind <em>Message Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for data type '<em>Message Kind</em>'.
	 * @see org.grantscope.core.observe.KernelLog.Kind
	 * @model instanceClass="org.grantscope.core.observe.KernelLog$Kind"
	 * @generated
	 */
	EDataType getMessageKind();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	ModelFactory getModelFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each operation of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.MachineImpl <em>Machine</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.MachineImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getMachine()
		 * @generated
		 */
		EClass MACHINE = eINSTANCE.getMachine();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE__NAME = eINSTANCE.getMachine_Name();

		/**
		 * The meta object literal for the '<em><b>Captures</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__CAPTURES = eINSTANCE.getMachine_Captures();

		/**
		 * The meta object literal for the '<em><b>Captured At</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE__CAPTURED_AT = eINSTANCE.getMachine_CapturedAt();

		/**
		 * The meta object literal for the '<em><b>Problems</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE__PROBLEMS = eINSTANCE.getMachine_Problems();

		/**
		 * The meta object literal for the '<em><b>Domains</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__DOMAINS = eINSTANCE.getMachine_Domains();

		/**
		 * The meta object literal for the '<em><b>Domains Listed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MACHINE__DOMAINS_LISTED = eINSTANCE.getMachine_DomainsListed();

		/**
		 * The meta object literal for the '<em><b>Contradictions</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__CONTRADICTIONS = eINSTANCE.getMachine_Contradictions();

		/**
		 * The meta object literal for the '<em><b>Messages</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MACHINE__MESSAGES = eINSTANCE.getMachine_Messages();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.DomainImpl <em>Domain</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.DomainImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getDomain()
		 * @generated
		 */
		EClass DOMAIN = eINSTANCE.getDomain();

		/**
		 * The meta object literal for the '<em><b>Domid</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__DOMID = eINSTANCE.getDomain_Domid();

		/**
		 * The meta object literal for the '<em><b>Machine</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__MACHINE = eINSTANCE.getDomain_Machine();

		/**
		 * The meta object literal for the '<em><b>Table</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__TABLE = eINSTANCE.getDomain_Table();

		/**
		 * The meta object literal for the '<em><b>Device</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__DEVICE = eINSTANCE.getDomain_Device();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__NAME = eINSTANCE.getDomain_Name();

		/**
		 * The meta object literal for the '<em><b>Listed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__LISTED = eINSTANCE.getDomain_Listed();

		/**
		 * The meta object literal for the '<em><b>Memory</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__MEMORY = eINSTANCE.getDomain_Memory();

		/**
		 * The meta object literal for the '<em><b>Vcpus</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__VCPUS = eINSTANCE.getDomain_Vcpus();

		/**
		 * The meta object literal for the '<em><b>Run State</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__RUN_STATE = eINSTANCE.getDomain_RunState();

		/**
		 * The meta object literal for the '<em><b>Channels</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__CHANNELS = eINSTANCE.getDomain_Channels();

		/**
		 * The meta object literal for the '<em><b>Channels Complete</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DOMAIN__CHANNELS_COMPLETE = eINSTANCE.getDomain_ChannelsComplete();

		/**
		 * The meta object literal for the '<em><b>Frontends</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__FRONTENDS = eINSTANCE.getDomain_Frontends();

		/**
		 * The meta object literal for the '<em><b>Deferral</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__DEFERRAL = eINSTANCE.getDomain_Deferral();

		/**
		 * The meta object literal for the '<em><b>Messages</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DOMAIN__MESSAGES = eINSTANCE.getDomain_Messages();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.GrantTableImpl <em>Grant Table</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.GrantTableImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getGrantTable()
		 * @generated
		 */
		EClass GRANT_TABLE = eINSTANCE.getGrantTable();

		/**
		 * The meta object literal for the '<em><b>Domain</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference GRANT_TABLE__DOMAIN = eINSTANCE.getGrantTable_Domain();

		/**
		 * The meta object literal for the '<em><b>Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__VERSION = eINSTANCE.getGrantTable_Version();

		/**
		 * The meta object literal for the '<em><b>Frames</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__FRAMES = eINSTANCE.getGrantTable_Frames();

		/**
		 * The meta object literal for the '<em><b>Max Frames</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__MAX_FRAMES = eINSTANCE.getGrantTable_MaxFrames();

		/**
		 * The meta object literal for the '<em><b>Maptrack Frames</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__MAPTRACK_FRAMES = eINSTANCE.getGrantTable_MaptrackFrames();

		/**
		 * The meta object literal for the '<em><b>Max Maptrack Frames</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__MAX_MAPTRACK_FRAMES = eINSTANCE.getGrantTable_MaxMaptrackFrames();

		/**
		 * The meta object literal for the '<em><b>Kernel Frames</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__KERNEL_FRAMES = eINSTANCE.getGrantTable_KernelFrames();

		/**
		 * The meta object literal for the '<em><b>Free Count</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__FREE_COUNT = eINSTANCE.getGrantTable_FreeCount();

		/**
		 * The meta object literal for the '<em><b>Image</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__IMAGE = eINSTANCE.getGrantTable_Image();

		/**
		 * The meta object literal for the '<em><b>Tracked</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__TRACKED = eINSTANCE.getGrantTable_Tracked();

		/**
		 * The meta object literal for the '<em><b>Free List</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__FREE_LIST = eINSTANCE.getGrantTable_FreeList();

		/**
		 * The meta object literal for the '<em><b>Rows</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__ROWS = eINSTANCE.getGrantTable_Rows();

		/**
		 * The meta object literal for the '<em><b>Entries</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference GRANT_TABLE__ENTRIES = eINSTANCE.getGrantTable_Entries();

		/**
		 * The meta object literal for the '<em><b>History</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_TABLE__HISTORY = eINSTANCE.getGrantTable_History();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.GrantEntryImpl <em>Grant Entry</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.GrantEntryImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getGrantEntry()
		 * @generated
		 */
		EClass GRANT_ENTRY = eINSTANCE.getGrantEntry();

		/**
		 * The meta object literal for the '<em><b>Table</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference GRANT_ENTRY__TABLE = eINSTANCE.getGrantEntry_Table();

		/**
		 * The meta object literal for the '<em><b>Ref</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_ENTRY__REF = eINSTANCE.getGrantEntry_Ref();

		/**
		 * The meta object literal for the '<em><b>State</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_ENTRY__STATE = eINSTANCE.getGrantEntry_State();

		/**
		 * The meta object literal for the '<em><b>Flags</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_ENTRY__FLAGS = eINSTANCE.getGrantEntry_Flags();

		/**
		 * The meta object literal for the '<em><b>Status</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_ENTRY__STATUS = eINSTANCE.getGrantEntry_Status();

		/**
		 * The meta object literal for the '<em><b>Grantee</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_ENTRY__GRANTEE = eINSTANCE.getGrantEntry_Grantee();

		/**
		 * The meta object literal for the '<em><b>Frame</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GRANT_ENTRY__FRAME = eINSTANCE.getGrantEntry_Frame();

		/**
		 * The meta object literal for the '<em><b>Mapping</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference GRANT_ENTRY__MAPPING = eINSTANCE.getGrantEntry_Mapping();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.ForeignMappingImpl <em>Foreign Mapping</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.ForeignMappingImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getForeignMapping()
		 * @generated
		 */
		EClass FOREIGN_MAPPING = eINSTANCE.getForeignMapping();

		/**
		 * The meta object literal for the '<em><b>Mapper</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FOREIGN_MAPPING__MAPPER = eINSTANCE.getForeignMapping_Mapper();

		/**
		 * The meta object literal for the '<em><b>Mfn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FOREIGN_MAPPING__MFN = eINSTANCE.getForeignMapping_Mfn();

		/**
		 * The meta object literal for the '<em><b>Pins</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FOREIGN_MAPPING__PINS = eINSTANCE.getForeignMapping_Pins();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.AllocatorDeviceImpl <em>Allocator Device</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.AllocatorDeviceImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getAllocatorDevice()
		 * @generated
		 */
		EClass ALLOCATOR_DEVICE = eINSTANCE.getAllocatorDevice();

		/**
		 * The meta object literal for the '<em><b>Domain</b></em>' container reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ALLOCATOR_DEVICE__DOMAIN = eINSTANCE.getAllocatorDevice_Domain();

		/**
		 * The meta object literal for the '<em><b>Limit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ALLOCATOR_DEVICE__LIMIT = eINSTANCE.getAllocatorDevice_Limit();

		/**
		 * The meta object literal for the '<em><b>Gref Size</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ALLOCATOR_DEVICE__GREF_SIZE = eINSTANCE.getAllocatorDevice_GrefSize();

		/**
		 * The meta object literal for the '<em><b>Files</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ALLOCATOR_DEVICE__FILES = eINSTANCE.getAllocatorDevice_Files();

		/**
		 * The meta object literal for the '<em><b>Files Complete</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ALLOCATOR_DEVICE__FILES_COMPLETE = eINSTANCE.getAllocatorDevice_FilesComplete();

		/**
		 * The meta object literal for the '<em><b>Grefs</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ALLOCATOR_DEVICE__GREFS = eINSTANCE.getAllocatorDevice_Grefs();

		/**
		 * The meta object literal for the '<em><b>Grefs Complete</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ALLOCATOR_DEVICE__GREFS_COMPLETE = eINSTANCE.getAllocatorDevice_GrefsComplete();

		/**
		 * The meta object literal for the '<em><b>Mappings Known</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ALLOCATOR_DEVICE__MAPPINGS_KNOWN = eINSTANCE.getAllocatorDevice_MappingsKnown();

		/**
		 * The meta object literal for the '<em><b>Vmas</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ALLOCATOR_DEVICE__VMAS = eINSTANCE.getAllocatorDevice_Vmas();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.OpenFileImpl <em>Open File</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.OpenFileImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getOpenFile()
		 * @generated
		 */
		EClass OPEN_FILE = eINSTANCE.getOpenFile();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPEN_FILE__ID = eINSTANCE.getOpenFile_Id();

		/**
		 * The meta object literal for the '<em><b>Descriptors</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPEN_FILE__DESCRIPTORS = eINSTANCE.getOpenFile_Descriptors();

		/**
		 * The meta object literal for the '<em><b>Descriptors Known</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPEN_FILE__DESCRIPTORS_KNOWN = eINSTANCE.getOpenFile_DescriptorsKnown();

		/**
		 * The meta object literal for the '<em><b>Next Index</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPEN_FILE__NEXT_INDEX = eINSTANCE.getOpenFile_NextIndex();

		/**
		 * The meta object literal for the '<em><b>Grefs</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference OPEN_FILE__GREFS = eINSTANCE.getOpenFile_Grefs();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.GrefImpl <em>Gref</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.GrefImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getGref()
		 * @generated
		 */
		EClass GREF = eINSTANCE.getGref();

		/**
		 * The meta object literal for the '<em><b>Ref</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GREF__REF = eINSTANCE.getGref_Ref();

		/**
		 * The meta object literal for the '<em><b>Pfn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GREF__PFN = eINSTANCE.getGref_Pfn();

		/**
		 * The meta object literal for the '<em><b>File Offset</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GREF__FILE_OFFSET = eINSTANCE.getGref_FileOffset();

		/**
		 * The meta object literal for the '<em><b>Users</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute GREF__USERS = eINSTANCE.getGref_Users();

		/**
		 * The meta object literal for the '<em><b>Unmap Notify</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference GREF__UNMAP_NOTIFY = eINSTANCE.getGref_UnmapNotify();

		/**
		 * The meta object literal for the '<em><b>File</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference GREF__FILE = eINSTANCE.getGref_File();

		/**
		 * The meta object literal for the '<em><b>Vmas</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference GREF__VMAS = eINSTANCE.getGref_Vmas();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.UnmapNotifyImpl <em>Unmap Notify</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.UnmapNotifyImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getUnmapNotify()
		 * @generated
		 */
		EClass UNMAP_NOTIFY = eINSTANCE.getUnmapNotify();

		/**
		 * The meta object literal for the '<em><b>Byte Offset</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute UNMAP_NOTIFY__BYTE_OFFSET = eINSTANCE.getUnmapNotify_ByteOffset();

		/**
		 * The meta object literal for the '<em><b>Port</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute UNMAP_NOTIFY__PORT = eINSTANCE.getUnmapNotify_Port();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.VmaImpl <em>Vma</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.VmaImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getVma()
		 * @generated
		 */
		EClass VMA = eINSTANCE.getVma();

		/**
		 * The meta object literal for the '<em><b>Address</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VMA__ADDRESS = eINSTANCE.getVma_Address();

		/**
		 * The meta object literal for the '<em><b>Pages</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VMA__PAGES = eINSTANCE.getVma_Pages();

		/**
		 * The meta object literal for the '<em><b>File</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VMA__FILE = eINSTANCE.getVma_File();

		/**
		 * The meta object literal for the '<em><b>Grefs</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VMA__GREFS = eINSTANCE.getVma_Grefs();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.CaptureImpl <em>Capture</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.CaptureImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getCapture()
		 * @generated
		 */
		EClass CAPTURE = eINSTANCE.getCapture();

		/**
		 * The meta object literal for the '<em><b>Source</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CAPTURE__SOURCE = eINSTANCE.getCapture_Source();

		/**
		 * The meta object literal for the '<em><b>Time</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CAPTURE__TIME = eINSTANCE.getCapture_Time();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CAPTURE__KIND = eINSTANCE.getCapture_Kind();

		/**
		 * The meta object literal for the '<em><b>Remark</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CAPTURE__REMARK = eINSTANCE.getCapture_Remark();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.ContradictionImpl <em>Contradiction</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.ContradictionImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getContradiction()
		 * @generated
		 */
		EClass CONTRADICTION = eINSTANCE.getContradiction();

		/**
		 * The meta object literal for the '<em><b>Domid</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONTRADICTION__DOMID = eINSTANCE.getContradiction_Domid();

		/**
		 * The meta object literal for the '<em><b>Ref</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONTRADICTION__REF = eINSTANCE.getContradiction_Ref();

		/**
		 * The meta object literal for the '<em><b>Subject</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CONTRADICTION__SUBJECT = eINSTANCE.getContradiction_Subject();

		/**
		 * The meta object literal for the '<em><b>Claims</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CONTRADICTION__CLAIMS = eINSTANCE.getContradiction_Claims();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.ClaimImpl <em>Claim</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.ClaimImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getClaim()
		 * @generated
		 */
		EClass CLAIM = eINSTANCE.getClaim();

		/**
		 * The meta object literal for the '<em><b>Source</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLAIM__SOURCE = eINSTANCE.getClaim_Source();

		/**
		 * The meta object literal for the '<em><b>Says</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLAIM__SAYS = eINSTANCE.getClaim_Says();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.EventChannelImpl <em>Event Channel</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.EventChannelImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getEventChannel()
		 * @generated
		 */
		EClass EVENT_CHANNEL = eINSTANCE.getEventChannel();

		/**
		 * The meta object literal for the '<em><b>Port</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EVENT_CHANNEL__PORT = eINSTANCE.getEventChannel_Port();

		/**
		 * The meta object literal for the '<em><b>Status</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EVENT_CHANNEL__STATUS = eINSTANCE.getEventChannel_Status();

		/**
		 * The meta object literal for the '<em><b>Remote Domid</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EVENT_CHANNEL__REMOTE_DOMID = eINSTANCE.getEventChannel_RemoteDomid();

		/**
		 * The meta object literal for the '<em><b>Remote Port</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EVENT_CHANNEL__REMOTE_PORT = eINSTANCE.getEventChannel_RemotePort();

		/**
		 * The meta object literal for the '<em><b>Irq</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EVENT_CHANNEL__IRQ = eINSTANCE.getEventChannel_Irq();

		/**
		 * The meta object literal for the '<em><b>Vcpu</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EVENT_CHANNEL__VCPU = eINSTANCE.getEventChannel_Vcpu();

		/**
		 * The meta object literal for the '<em><b>Pending</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EVENT_CHANNEL__PENDING = eINSTANCE.getEventChannel_Pending();

		/**
		 * The meta object literal for the '<em><b>Masked</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EVENT_CHANNEL__MASKED = eINSTANCE.getEventChannel_Masked();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.FrontendImpl <em>Frontend</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.FrontendImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getFrontend()
		 * @generated
		 */
		EClass FRONTEND = eINSTANCE.getFrontend();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRONTEND__KIND = eINSTANCE.getFrontend_Kind();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRONTEND__NAME = eINSTANCE.getFrontend_Name();

		/**
		 * The meta object literal for the '<em><b>Backend</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRONTEND__BACKEND = eINSTANCE.getFrontend_Backend();

		/**
		 * The meta object literal for the '<em><b>State</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRONTEND__STATE = eINSTANCE.getFrontend_State();

		/**
		 * The meta object literal for the '<em><b>Rings</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference FRONTEND__RINGS = eINSTANCE.getFrontend_Rings();

		/**
		 * The meta object literal for the '<em><b>Ports</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference FRONTEND__PORTS = eINSTANCE.getFrontend_Ports();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.FrontendKeyImpl <em>Frontend Key</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.FrontendKeyImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getFrontendKey()
		 * @generated
		 */
		EClass FRONTEND_KEY = eINSTANCE.getFrontendKey();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRONTEND_KEY__KEY = eINSTANCE.getFrontendKey_Key();

		/**
		 * The meta object literal for the '<em><b>Number</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FRONTEND_KEY__NUMBER = eINSTANCE.getFrontendKey_Number();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.DeferralImpl <em>Deferral</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.DeferralImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getDeferral()
		 * @generated
		 */
		EClass DEFERRAL = eINSTANCE.getDeferral();

		/**
		 * The meta object literal for the '<em><b>Refs</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEFERRAL__REFS = eINSTANCE.getDeferral_Refs();

		/**
		 * The meta object literal for the '<em><b>Complete</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEFERRAL__COMPLETE = eINSTANCE.getDeferral_Complete();

		/**
		 * The meta object literal for the '<em><b>Free Per Iteration</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEFERRAL__FREE_PER_ITERATION = eINSTANCE.getDeferral_FreePerIteration();

		/**
		 * The meta object literal for the '<em><b>Leaked</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DEFERRAL__LEAKED = eINSTANCE.getDeferral_Leaked();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.impl.KernelMessageImpl <em>Kernel Message</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.impl.KernelMessageImpl
		 * @see org.grantscope.model.impl.ModelPackageImpl#getKernelMessage()
		 * @generated
		 */
		EClass KERNEL_MESSAGE = eINSTANCE.getKernelMessage();

		/**
		 * The meta object literal for the '<em><b>Source</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KERNEL_MESSAGE__SOURCE = eINSTANCE.getKernelMessage_Source();

		/**
		 * The meta object literal for the '<em><b>Line</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KERNEL_MESSAGE__LINE = eINSTANCE.getKernelMessage_Line();

		/**
		 * The meta object literal for the '<em><b>Seconds</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KERNEL_MESSAGE__SECONDS = eINSTANCE.getKernelMessage_Seconds();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KERNEL_MESSAGE__KIND = eINSTANCE.getKernelMessage_Kind();

		/**
		 * The meta object literal for the '<em><b>Ref</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KERNEL_MESSAGE__REF = eINSTANCE.getKernelMessage_Ref();

		/**
		 * The meta object literal for the '<em><b>Pfn</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KERNEL_MESSAGE__PFN = eINSTANCE.getKernelMessage_Pfn();

		/**
		 * The meta object literal for the '<em><b>Text</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute KERNEL_MESSAGE__TEXT = eINSTANCE.getKernelMessage_Text();

		/**
		 * The meta object literal for the '{@link org.grantscope.model.EntryState <em>Entry State</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.EntryState
		 * @see org.grantscope.model.impl.ModelPackageImpl#getEntryState()
		 * @generated
		 */
		EEnum ENTRY_STATE = eINSTANCE.getEntryState();

		/**
		 * The meta object literal for the '<em>Instant</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.time.Instant
		 * @see org.grantscope.model.impl.ModelPackageImpl#getInstant()
		 * @generated
		 */
		EDataType INSTANT = eINSTANCE.getInstant();

		/**
		 * The meta object literal for the '<em>Image</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.core.table.GrantTableImage
		 * @see org.grantscope.model.impl.ModelPackageImpl#getImage()
		 * @generated
		 */
		EDataType IMAGE = eINSTANCE.getImage();

		/**
		 * The meta object literal for the '<em>Tracked</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.core.observe.TrackedEntries.Domain
		 * @see org.grantscope.model.impl.ModelPackageImpl#getTracked()
		 * @generated
		 */
		EDataType TRACKED = eINSTANCE.getTracked();

		/**
		 * The meta object literal for the '<em>Free List</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.core.observe.TableDriverState.FreeList
		 * @see org.grantscope.model.impl.ModelPackageImpl#getFreeList()
		 * @generated
		 */
		EDataType FREE_LIST = eINSTANCE.getFreeList();

		/**
		 * The meta object literal for the '<em>Pin Counts</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.core.abi.PinCounts
		 * @see org.grantscope.model.impl.ModelPackageImpl#getPinCounts()
		 * @generated
		 */
		EDataType PIN_COUNTS = eINSTANCE.getPinCounts();

		/**
		 * The meta object literal for the '<em>Entry Table</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.table.EntryTable
		 * @see org.grantscope.model.impl.ModelPackageImpl#getEntryTable()
		 * @generated
		 */
		EDataType ENTRY_TABLE = eINSTANCE.getEntryTable();

		/**
		 * The meta object literal for the '<em>Entry History</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.model.table.EntryHistory
		 * @see org.grantscope.model.impl.ModelPackageImpl#getEntryHistory()
		 * @generated
		 */
		EDataType ENTRY_HISTORY = eINSTANCE.getEntryHistory();

		/**
		 * The meta object literal for the '<em>Event Channel Status</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.core.abi.EventChannelStatus
		 * @see org.grantscope.model.impl.ModelPackageImpl#getEventChannelStatus()
		 * @generated
		 */
		EDataType EVENT_CHANNEL_STATUS = eINSTANCE.getEventChannelStatus();

		/**
		 * The meta object literal for the '<em>Frontend Kind</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.core.observe.Frontends.Kind
		 * @see org.grantscope.model.impl.ModelPackageImpl#getFrontendKind()
		 * @generated
		 */
		EDataType FRONTEND_KIND = eINSTANCE.getFrontendKind();

		/**
		 * The meta object literal for the '<em>Message Kind</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.grantscope.core.observe.KernelLog.Kind
		 * @see org.grantscope.model.impl.ModelPackageImpl#getMessageKind()
		 * @generated
		 */
		EDataType MESSAGE_KIND = eINSTANCE.getMessageKind();

	}

} //ModelPackage
